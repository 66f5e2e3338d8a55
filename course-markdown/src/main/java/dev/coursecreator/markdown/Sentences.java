package dev.coursecreator.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Divides prose into sentences: each is spoken, cached and subtitled by itself. Takes time in proportion to the text, whatever it is:
 * the patterns never look at a character twice.
 */
final class Sentences {

    /** Longer ones are divided at a clause, which keeps the voice natural and the memory small. */
    static final int LONGEST = 300;

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
        while (rest.length() > LONGEST) {
            var cut = cut(rest);
            sentences.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (rest.codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(rest);
        }
    }

    /** After the last clause within the length, or the last word, or just there. */
    private static int cut(String text) {
        var best = -1;
        var clause = CLAUSE.matcher(text).region(LONGEST / 3, LONGEST);
        while (clause.find()) {
            best = clause.end();
        }
        if (best < 0) {
            best = text.lastIndexOf(' ', LONGEST);
        }
        if (best <= 0) {
            best = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        }
        return best;
    }
}
