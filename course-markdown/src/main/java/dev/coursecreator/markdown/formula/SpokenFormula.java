package dev.coursecreator.markdown.formula;

import dev.coursecreator.markdown.formula.LatexReader.UnreadableException;
import dev.coursecreator.model.script.Words;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said for a formula. */
final class SpokenFormula {

    /** Nobody follows a longer formula by ear. */
    private static final int MAX_WORDS = 70;

    private static final Pattern END_PUNCTUATION = Pattern.compile("(?:\\\\[,;:! ]|[.,;:\\s]){1,20}$");

    private SpokenFormula() {}

    /** Returns English words, without a full stop; null if the formula is too long or too unusual to be read aloud. */
    static @Nullable String of(String latex) {
        try {
            var group = Brackets.matched(
                    LatexReader.read(END_PUNCTUATION.matcher(latex).replaceFirst("")));
            var said = new MathSpeech(group)
                    .said(group)
                    .replaceAll("\\s+", " ")
                    .replaceAll(" ?,(?: ?,)*", ",")
                    .replaceAll("^[ ,]{1,2}|[ ,]{1,2}$", "");
            return said.isEmpty() || Words.in(said) > MAX_WORDS ? null : said;
        } catch (UnreadableException | StackOverflowError e) {
            return null;
        }
    }
}
