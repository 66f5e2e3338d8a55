package dev.coursecreator.rest.page;

import dev.coursecreator.rest.problem.InvalidParameterException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes search terms and indexed text in Java, because the databases treat non-ASCII letters differently. Case, width and
 * accents are ignored. A word is a run of letters and digits, cut after 100; in scripts without spaces each letter is a word.
 */
public final class SearchText {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_WORD_LENGTH = 100;
    private static final int MAX_TERM_LENGTH = 400;
    private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{Mn}+");

    private SearchText() {}

    /**
     * A search parameter; null if it is absent or blank.
     *
     * @param name of the parameter
     * @throws InvalidParameterException if it is too long or has control characters
     */
    public static @Nullable String parse(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > MAX_LENGTH || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidParameterException(
                    name, value, name + " must have at most " + MAX_LENGTH + " characters and no control characters.");
        }
        return value.strip();
    }

    /** Removes case, width and accents. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var lower = ACCENTS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ')
                .replace("ß", "ss");
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    /** A name that is searched as a whole: folded, and cut to the length that an index supports. */
    public static String term(String name) {
        var folded = fold(name.strip());
        return folded.substring(0, Math.min(folded.length(), MAX_TERM_LENGTH));
    }

    /** The folded words of a text, in order. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        fold(text).codePoints().forEach(c -> {
            var alone = isWrittenWithoutSpaces(c);
            if (alone || !(Character.isLetterOrDigit(c) || isMark(c))) {
                end(word, words);
            }
            if (alone || Character.isLetterOrDigit(c) || (isMark(c) && !word.isEmpty())) {
                word.appendCodePoint(c);
            }
            if (alone) {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    /** The distinct words of a text. */
    public static List<String> distinctWords(String text) {
        return List.copyOf(new LinkedHashSet<>(words(text)));
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            var beyond = word.codePointCount(0, word.length()) > MAX_WORD_LENGTH;
            words.add(beyond ? word.substring(0, word.offsetByCodePoints(0, MAX_WORD_LENGTH)) : word.toString());
            word.setLength(0);
        }
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isWrittenWithoutSpaces(int c) {
        if (!Character.isLetter(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
