package dev.coursecreator.markdown.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a formula. */
sealed interface MathNode {

    /** A letter, with its name. */
    record Letter(String name) implements MathNode {}

    /** A number, in digits. */
    record Numeral(String digits) implements MathNode {}

    /** Words that the author wrote in the formula. */
    record Words(String text) implements MathNode {}

    /** A function by name, such as sine. */
    record Function(String name) implements MathNode {}

    /** A relation, an operator, a bracket or a punctuation mark: its LaTeX source. */
    record Sign(String source) implements MathNode {}

    /** A sum, an integral or a limit: the name of its command. */
    record BigOperator(String command) implements MathNode {}

    /** Several parts in braces. */
    record Group(List<MathNode> parts) implements MathNode {}

    /** A fraction, or two numbers above each other. */
    record Fraction(Group above, Group below, boolean binomial) implements MathNode {}

    /** A root; the degree of a square root is null. */
    record Root(@Nullable Group degree, Group of) implements MathNode {}

    /** Index and exponent. */
    record Scripts(
            MathNode base, @Nullable Group sub, @Nullable Group sup, int primes) implements MathNode {}

    /** A part below an accent or in a font that is heard. */
    record Accent(String command, Group of) implements MathNode {}

    /** What stands between brackets. */
    record Fenced(String open, Group content, String close) implements MathNode {}

    /** Rows of cells: a matrix, cases or aligned lines. */
    record Rows(String environment, List<List<Group>> rows) implements MathNode {}
}
