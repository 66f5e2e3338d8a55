package dev.coursecreator.markdown.formula;

import dev.coursecreator.model.script.LatexLimits;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Finds out whether a formula can be typeset, without loading fonts. */
final class TypesettingCheck {

    private static final int MAX_NAMED_LETTERS = 5;
    private static final Set<Character.UnicodeScript> SCRIPTS = EnumSet.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED);

    private TypesettingCheck() {}

    /** Returns what is wrong, for the author; null if the formula can be typeset. */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // The worker, which may run in the same process, locks it, too.
    static @Nullable String problem(String latex) {
        if (latex.isBlank()) {
            return "it is empty";
        }
        var violation = LatexLimits.violation(latex);
        if (violation != null) {
            return violation;
        }
        var foreign = foreignLetters(latex);
        if (!foreign.isEmpty()) {
            return "formulas have no letters such as " + foreign + "; write them beside it";
        }
        // The parser keeps its tables in static fields that are not thread-safe; the worker locks the same class.
        synchronized (TeXFormula.class) {
            try {
                new TeXFormula(latex);
                return null;
            } catch (RuntimeException | StackOverflowError e) {
                return message(e);
            }
        }
    }

    /** The letters that the fonts of formulas lack; a box would be drawn for each. */
    private static String foreignLetters(String latex) {
        return latex.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> !SCRIPTS.contains(Character.UnicodeScript.of(letter)))
                .distinct()
                .limit(MAX_NAMED_LETTERS)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(", "));
    }

    private static String message(Throwable e) {
        var message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        if (message.startsWith("Unknown symbol or command")) {
            return "the command \\" + message.replaceAll("^[^']*'|'.*$", "") + " is not known";
        }
        return message.isEmpty() ? "it cannot be read" : message.substring(0, Math.min(message.length(), 200));
    }
}
