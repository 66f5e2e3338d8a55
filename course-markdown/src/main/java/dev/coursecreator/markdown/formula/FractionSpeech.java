package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Fraction;
import dev.coursecreator.markdown.formula.MathNode.Group;
import dev.coursecreator.markdown.formula.MathNode.Letter;
import dev.coursecreator.markdown.formula.MathNode.Scripts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says fractions, derivatives and binomial coefficients. */
final class FractionSpeech {

    private static final List<String> PARTS =
            List.of("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final String[] COUNTS = "zero one two three four five six seven eight nine".split(" ");

    private FractionSpeech() {}

    /** @param followed whether more of the same value follows */
    static String said(Fraction fraction, boolean followed, MathSpeech speech) {
        var above = speech.said(fraction.above());
        var below = speech.said(fraction.below());
        if (fraction.binomial()) {
            return above + " choose " + below;
        }
        var differential = differential(fraction.above());
        if (differential != null && differential.equals(differential(fraction.below()))) {
            return above + " by " + below + (isOperator(fraction.above()) && followed ? " of" : "");
        }
        var number = number(above, below);
        if (number != null) {
            return number;
        }
        var isSimple = Shape.isSimple(fraction.above()) && Shape.isSimple(fraction.below());
        if (isSimple) {
            return above + " over " + below;
        }
        return "the fraction " + above + (Shape.isSimple(fraction.above()) ? "" : ",") + " over " + below
                + (followed ? ", end of fraction," : "");
    }

    private static @Nullable String number(String above, String below) {
        if (!above.matches("[1-9]") || !below.matches("[2-9]|10")) {
            return null;
        }
        int count = Integer.parseInt(above);
        var part = PARTS.get(Integer.parseInt(below) - 2);
        var parts = part.equals("half") ? "halves" : part + "s";
        return COUNTS[count] + " " + (count == 1 ? part : parts);
    }

    /** The sign that makes the group a differential: d or partial; null if it is none. */
    private static @Nullable String differential(Group group) {
        if (group.parts().isEmpty()) {
            return null;
        }
        var first = group.parts().getFirst() instanceof Scripts scripts
                ? scripts.base()
                : group.parts().getFirst();
        return first instanceof Letter letter && letter.name().matches("d|partial") ? letter.name() : null;
    }

    /** Whether there is nothing but the sign: what is differentiated follows. */
    private static boolean isOperator(Group above) {
        return above.parts().size() == 1;
    }
}
