package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Group;
import dev.coursecreator.markdown.formula.MathNode.Letter;
import dev.coursecreator.markdown.formula.MathNode.Scripts;
import java.util.Set;
import java.util.stream.Collectors;

/** Says indices, primes and exponents. */
final class ScriptSpeech {

    /** Indices of several letters that are words. */
    private static final Set<String> WORDS =
            Set.of("max", "min", "new", "old", "in", "out", "tot", "avg", "opt", "eff", "rms", "net");

    private ScriptSpeech() {}

    /** Returns what is said after the base; starts with a space unless it is empty. */
    static String said(Scripts scripts, boolean followed, MathSpeech speech) {
        var said = new StringBuilder();
        if (scripts.sub() != null) {
            said.append(" sub ").append(index(scripts.sub(), speech));
            if (!Shape.isSimple(scripts.sub()) && !isWord(scripts.sub()) && (followed || scripts.sup() != null)) {
                said.append(',');
            }
        }
        switch (scripts.primes()) {
            case 0 -> {}
            case 1 -> said.append(" prime");
            case 2 -> said.append(" double prime");
            default -> said.append(" triple prime");
        }
        if (scripts.sup() != null) {
            said.append(' ').append(exponent(scripts.base(), scripts.sup(), followed, speech));
        }
        return said.toString();
    }

    private static String index(Group sub, MathSpeech speech) {
        return isWord(sub) ? letters(sub) : speech.said(sub);
    }

    private static boolean isWord(Group sub) {
        return WORDS.contains(letters(sub));
    }

    private static String letters(Group sub) {
        return sub.parts().stream()
                .map(part -> part instanceof Letter letter && letter.name().length() == 1 ? letter.name() : "?")
                .collect(Collectors.joining());
    }

    static String exponent(MathNode base, Group sup, boolean followed, MathSpeech speech) {
        var words = speech.said(sup);
        return switch (words) {
            case "2" -> "squared";
            case "3" -> "cubed";
            case "star", "times" -> "star";
            case "plus", "minus" -> words;
            case "composed with" -> "degrees";
            case "T", "true" -> isMatrix(base) ? "transpose" : "to the power of T";
            case "minus 1" -> isMatrix(base) ? "inverse" : "to the power of minus 1";
            default ->
                "to the power of " + words
                        + (followed && !Shape.isSimple(sup) && !words.startsWith("minus") ? "," : "");
        };
    }

    /** A capital, a bold letter or a function, which has an inverse or a transpose. */
    private static boolean isMatrix(MathNode base) {
        return switch (base) {
            case Letter letter ->
                Character.isUpperCase(letter.name().charAt(0)) || letter.name().matches("[fgh]");
            case MathNode.Accent accent -> true;
            case MathNode.Fenced fenced -> fenced.content().parts().stream().anyMatch(ScriptSpeech::isMatrix);
            case Scripts scripts -> isMatrix(scripts.base());
            default -> false;
        };
    }
}
