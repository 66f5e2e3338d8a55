package dev.coursecreator.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits prose into sentences, which are the unit of speech synthesis, caching and subtitles. Runs in linear time for any input: the
 * patterns never backtrack.
 */
final class Sentences {

    /** Longer sentences are split at a clause, which keeps the voice natural and memory use small. */
    static final int MAX_LENGTH = 300;

    private static final Pattern MAX_WORDS = Pattern.compile("(?:\\S++\\s++){50}");

    private static final Pattern END = Pattern.compile("(?<![.!?…])[.!?…]++[\"'”’)\\]»]*+(?=\\s)");
    private static final Pattern NEXT = Pattern.compile("\\s++[\"'“‘(\\[«¿¡]*+[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}]");
    private static final Pattern CLAUSE = Pattern.compile("[;:,–—](?=\\s)");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "vs", "cf", "dr", "mr", "mrs", "ms", "prof", "st", "no", "fig", "approx", "inc", "ltd", "jr",
            "sr", "al", "vol", "pp", "ca", "resp", "incl", "max", "min", "sec", "jan", "feb", "mar", "apr", "jun",
            "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    private Sentences() {}

    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var from = 0;
        var end = END.matcher(text);
        while (end.find()) {
            if (endsSentence(text, from, end.start(), end.end())) {
                add(text.substring(from, end.end()), sentences);
                from = end.end();
            }
        }
        add(text.substring(from), sentences);
        return List.copyOf(sentences);
    }

    private static boolean endsSentence(String text, int from, int mark, int end) {
        if (!NEXT.matcher(text).region(end, text.length()).lookingAt()) {
            return false;
        }
        if (text.charAt(mark) != '.' || text.startsWith("..", mark)) {
            return true;
        }
        var word = lastWord(text, from, mark);
        return !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                && !word.matches("\\p{Lu}")
                && !word.matches("(\\p{L}\\.)+\\p{L}");
    }

    private static String lastWord(String text, int from, int end) {
        var start = end;
        while (start > from
                && !Character.isWhitespace(text.charAt(start - 1))
                && "(\"'“‘[".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, end);
    }

    private static void add(String sentence, List<String> sentences) {
        var rest = sentence.strip();
        while (rest.length() > maxLength(rest)) {
            var cut = cut(rest, maxLength(rest));
            sentences.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (rest.codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(rest);
        }
    }

    /** Returns the length of the longest permitted sentence at the start of the text: {@value #MAX_LENGTH} characters or 50 words. */
    private static int maxLength(String text) {
        var words = MAX_WORDS.matcher(text).region(0, Math.min(text.length(), MAX_LENGTH));
        return words.lookingAt() ? words.end() : MAX_LENGTH;
    }

    /** Returns where to split: after the last clause that fits, else after the last word, else at the maximum length. */
    private static int cut(String text, int maxLength) {
        var best = -1;
        var clause = CLAUSE.matcher(text).region(maxLength / 3, maxLength);
        while (clause.find()) {
            best = clause.end();
        }
        if (best < 0) {
            best = text.lastIndexOf(' ', maxLength);
        }
        if (best <= 0) {
            best = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        }
        return best;
    }
}
