package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Function;
import dev.coursecreator.markdown.formula.MathNode.Scripts;
import org.jspecify.annotations.Nullable;

/** Says functions such as sine and logarithm. */
final class FunctionSpeech {

    private FunctionSpeech() {}

    /** @param applied whether what the function is applied to follows */
    static String said(Function function, @Nullable Scripts scripts, boolean applied, MathSpeech speech) {
        var name = function.name();
        var said = new StringBuilder();
        if (scripts != null
                && scripts.sup() != null
                && speech.said(scripts.sup()).equals("minus 1")) {
            said.append("inverse ").append(name);
        } else {
            said.append(name);
            if (scripts != null && scripts.sub() != null) {
                said.append(name.equals("log") ? " base " : " over ").append(speech.said(scripts.sub()));
            }
            if (scripts != null && scripts.sup() != null) {
                said.append(' ').append(ScriptSpeech.exponent(function, scripts.sup(), false, speech));
            }
        }
        if (name.equals("natural log")) {
            said.insert(0, "the ");
        }
        return said.append(applied ? " of" : "").toString();
    }
}
