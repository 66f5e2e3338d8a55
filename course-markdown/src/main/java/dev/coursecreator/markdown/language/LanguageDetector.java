package dev.coursecreator.markdown.language;

import dev.coursecreator.model.script.Words;
import java.util.List;

/**
 * Finds out in which language a document is written that does not say so. English unless another language is clear: a course with
 * much code, many names or few words is not taken for something else.
 */
public final class LanguageDetector {

    private static final String ENGLISH = "en";

    /** From this share of words in another script on, the text is not English, whatever else is in it. */
    private static final double MOSTLY = 0.5;

    /** Texts in other scripts are full of names in Latin letters; what is missing then is English. */
    private static final double PARTLY = 0.25;

    private static final double MAX_ENGLISH_SHARE = 0.15;

    private LanguageDetector() {}

    /** Returns the ISO 639-1 code. */
    public static String language(List<String> lines) {
        var words = ProseWords.of(lines);
        var letters = LetterCounts.of(words);
        var script = letters.language();
        if (script.isPresent() && isIn(words)) {
            return script.get();
        }
        return FunctionWords.language(words).orElse(ENGLISH);
    }

    /** Whether the text is in the other script that some of its words have. */
    private static boolean isIn(List<String> words) {
        double all = 0;
        double others = 0;
        for (var word : words) {
            int weight = Math.max(1, Words.in(word));
            all += weight;
            others += LetterCounts.of(List.of(word)).notLatin() > 0 ? weight : 0;
        }
        return others >= MOSTLY * all
                || (others >= PARTLY * all && FunctionWords.englishShare(words) < MAX_ENGLISH_SHARE);
    }
}
