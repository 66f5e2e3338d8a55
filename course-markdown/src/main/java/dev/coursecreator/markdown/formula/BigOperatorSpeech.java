package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.BigOperator;
import dev.coursecreator.markdown.formula.MathNode.Group;
import dev.coursecreator.markdown.formula.MathNode.Scripts;
import dev.coursecreator.markdown.formula.MathNode.Sign;
import org.jspecify.annotations.Nullable;

/** Says sums, products, integrals, limits and their kind. */
final class BigOperatorSpeech {

    private BigOperatorSpeech() {}

    /** @param applied whether what is summed up follows */
    static String said(BigOperator operator, @Nullable Scripts scripts, boolean applied, MathSpeech speech) {
        var said = new StringBuilder(MathNames.BIG_OPERATORS.getOrDefault(operator.command(), ""));
        var sub = scripts == null ? null : scripts.sub();
        var sup = scripts == null ? null : scripts.sup();
        if (sub != null && operator.command().startsWith("\\lim")) {
            said.append(" as ").append(speech.said(sub, "given", "approaches"));
        } else if (sub != null && (sup != null || isInfinite(sub))) {
            said.append(" from ").append(speech.said(sub));
        } else if (sub != null) {
            said.append(" over ").append(speech.said(sub).replace("is an element of", "in"));
        }
        if (sup != null) {
            said.append(" to ").append(speech.said(sup));
        }
        return said.append(applied ? " of" : "").toString();
    }

    private static boolean isInfinite(Group sub) {
        return sub.parts().stream()
                .anyMatch(part -> part instanceof Sign sign && sign.source().equals("="));
    }
}
