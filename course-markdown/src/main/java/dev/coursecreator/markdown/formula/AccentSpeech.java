package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.MathNode.Accent;
import java.util.Map;

/** Says letters with accents, and those whose font has a meaning. */
final class AccentSpeech {

    private static final Map<String, String> SETS = Map.of(
            "N", "the natural numbers",
            "Z", "the integers",
            "Q", "the rational numbers",
            "R", "the real numbers",
            "C", "the complex numbers",
            "1", "one");

    private AccentSpeech() {}

    static String said(Accent accent, MathSpeech speech) {
        var said = speech.said(accent.of());
        if (accent.command().equals("\\mathbb")) {
            return SETS.getOrDefault(said, said);
        }
        if (accent.command().equals("\\mathcal") && said.equals("O")) {
            return "big O";
        }
        var name = MathNames.ACCENTS.get(accent.command());
        if (name == null) {
            return said;
        }
        return name.equals("vector") ? "vector " + said : said + " " + name;
    }
}
