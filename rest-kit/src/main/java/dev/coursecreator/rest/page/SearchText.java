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
 * Text to look for and to be found, brought into one form: the databases disagree on letters beyond ASCII. Case, width and
 * accents do not matter; a word is a run of letters and digits, and where a script has no spaces, each letter is one;
 * what follows its hundredth letter does not count.
 */
public final class SearchText {

    private static final int LONGEST = 200;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_TERM = 400;
    private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{Mn}+");

    private SearchText() {}

    /**
     * A text that a client looks for; nothing but white space counts as nothing.
     *
     * @param name of the parameter
     * @throws InvalidParameterException if it is too long or has control characters
     */
    public static @Nullable String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidParameterException(
                    name, value, name + " must have at most " + LONGEST + " characters and no control characters.");
        }
        return value.strip();
    }

    /** Without case, width and accents. */
    public static String fold(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var lower = ACCENTS.matcher(apart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ')
                .replace("ß", "ss");
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    /** A name to be found as a whole, folded and cut to what an index takes. */
    public static String term(String name) {
        var folded = fold(name.strip());
        return folded.substring(0, Math.min(folded.length(), LONGEST_TERM));
    }

    /** The words of a text in their order, folded. */
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

    /** The different words of a text. */
    public static List<String> differentWords(String text) {
        return List.copyOf(new LinkedHashSet<>(words(text)));
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            var beyond = word.codePointCount(0, word.length()) > LONGEST_WORD;
            words.add(beyond ? word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) : word.toString());
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
