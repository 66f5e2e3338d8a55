package dev.coursecreator.worker.lesson.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Divides a sentence's text: into parts that fit on two lines, and a part into its lines. */
final class CueText {

    static final int LINE = 42;

    /** What one more part costs: more than any cut gains. */
    private static final int PART = 300;

    private static final int BREAK_AFTER_SENTENCE_MARK = 50;
    private static final int BREAK_AFTER_COMMA = 30;
    private static final int BREAK_BEFORE_CONJUNCTION = 12;
    private static final List<String> CONJUNCTIONS = List.of(
            "and", "or", "but", "so", "because", "that", "which", "who", "when", "while", "if", "where", "to", "with");

    private static final Pattern SENTENCE_MARK = Pattern.compile("[.!?:;…][\"'”’)]{0,3}$");
    private static final Pattern COMMA = Pattern.compile("[,–—][\"'”’)]{0,3}$");

    private CueText() {}

    /** Parts of at most two lines each, as few as possible, cut where a reader would pause and of similar length. */
    static List<String> parts(String text) {
        var words = words(text);
        var ends = ends(words);
        var parts = new ArrayList<String>();
        for (int from = 0; from < words.size(); from = ends[from]) {
            parts.add(String.join(" ", words.subList(from, ends[from])));
        }
        return parts;
    }

    /** For each word, where a part that starts with it ends best, seen from the end of the text. */
    private static int[] ends(List<String> words) {
        var length = words.stream().mapToInt(word -> word.length() + 1).sum();
        var share = length / (length / (2 * LINE + 2) + 1);
        var badness = new long[words.size() + 1];
        var ends = new int[words.size()];
        for (int from = words.size() - 1; from >= 0; from--) {
            badness[from] = Long.MAX_VALUE;
            var part = "";
            for (int to = from + 1; to <= words.size() && part.length() <= 2 * LINE; to++) {
                part = part.isEmpty() ? words.get(from) : part + " " + words.get(to - 1);
                var total = PART + Math.abs(part.length() - share) - attraction(words, to) + badness[to];
                if (total < badness[from] && fits(part)) {
                    badness[from] = total;
                    ends[from] = to;
                }
            }
        }
        return ends;
    }

    private static int attraction(List<String> words, int at) {
        return at == words.size() ? 0 : attraction(words.get(at - 1), words.get(at));
    }

    /** The part on one line, or on two of similar length separated by {@code \n}. */
    static String lines(String part) {
        if (part.length() <= LINE) {
            return part;
        }
        var best = -1;
        var bestBadness = Integer.MAX_VALUE;
        for (int i = part.indexOf(' '); i >= 0; i = part.indexOf(' ', i + 1)) {
            var second = part.length() - i - 1;
            if (i <= LINE && second <= LINE) {
                var badness = Math.abs(i - second) - attraction(part.substring(0, i), part.substring(i + 1));
                if (badness < bestBadness) {
                    best = i;
                    bestBadness = badness;
                }
            }
        }
        return part.substring(0, best) + "\n" + part.substring(best + 1);
    }

    private static boolean fits(String part) {
        if (part.length() <= LINE) {
            return true;
        }
        for (int i = part.indexOf(' '); i >= 0; i = part.indexOf(' ', i + 1)) {
            if (i <= LINE && part.length() - i - 1 <= LINE) {
                return true;
            }
        }
        return false;
    }

    /** Words of at most a line each: a longer one (an address, say) is cut. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : text.strip().split("\\s+")) {
            var rest = word;
            while (rest.length() > LINE) {
                var end = Character.isHighSurrogate(rest.charAt(LINE - 1)) ? LINE - 1 : LINE;
                words.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            words.add(rest);
        }
        return words;
    }

    /** How well a break stands between the two, in characters of imbalance that it is worth. */
    private static int attraction(String before, String after) {
        if (SENTENCE_MARK.matcher(before).find()) {
            return BREAK_AFTER_SENTENCE_MARK;
        }
        if (COMMA.matcher(before).find()) {
            return BREAK_AFTER_COMMA;
        }
        var next = after.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return CONJUNCTIONS.contains(next) ? BREAK_BEFORE_CONJUNCTION : 0;
    }
}
