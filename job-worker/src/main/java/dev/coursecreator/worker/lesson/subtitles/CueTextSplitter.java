package dev.coursecreator.worker.lesson.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits the text of a sentence into parts that fit on two lines, and a part into lines. */
final class CueTextSplitter {

    static final int MAX_LINE_LENGTH = 42;

    /** Cost of an additional part: higher than the benefit of any break. */
    private static final int PART_COST = 300;

    private static final int BREAK_AFTER_SENTENCE_MARK = 50;
    private static final int BREAK_AFTER_COMMA = 30;
    private static final int BREAK_BEFORE_CONJUNCTION = 12;
    private static final List<String> CONJUNCTIONS = List.of(
            "and", "or", "but", "so", "because", "that", "which", "who", "when", "while", "if", "where", "to", "with");

    private static final Pattern SENTENCE_MARK = Pattern.compile("[.!?:;…][\"'”’)]{0,3}$");
    private static final Pattern COMMA = Pattern.compile("[,–—][\"'”’)]{0,3}$");

    private CueTextSplitter() {}

    /** The fewest parts of at most two lines each, of similar length and split at natural pauses. */
    static List<String> parts(String text) {
        var words = words(text);
        var ends = ends(words);
        var parts = new ArrayList<String>();
        for (int from = 0; from < words.size(); from = ends[from]) {
            parts.add(String.join(" ", words.subList(from, ends[from])));
        }
        return parts;
    }

    /** For each word, the best end of a part that starts with it, by dynamic programming from the end of the text. */
    private static int[] ends(List<String> words) {
        var length = words.stream().mapToInt(word -> word.length() + 1).sum();
        var share = length / (length / (2 * MAX_LINE_LENGTH + 2) + 1);
        var cost = new long[words.size() + 1];
        var ends = new int[words.size()];
        for (int from = words.size() - 1; from >= 0; from--) {
            cost[from] = Long.MAX_VALUE;
            var part = "";
            for (int to = from + 1; to <= words.size() && part.length() <= 2 * MAX_LINE_LENGTH; to++) {
                part = part.isEmpty() ? words.get(from) : part + " " + words.get(to - 1);
                var total = PART_COST + Math.abs(part.length() - share) - breakBenefit(words, to) + cost[to];
                if (total < cost[from] && fits(part)) {
                    cost[from] = total;
                    ends[from] = to;
                }
            }
        }
        return ends;
    }

    private static int breakBenefit(List<String> words, int at) {
        return at == words.size() ? 0 : breakBenefit(words.get(at - 1), words.get(at));
    }

    /** The part on one line, or on two lines of similar length separated by {@code \n}. */
    static String lines(String part) {
        if (part.length() <= MAX_LINE_LENGTH) {
            return part;
        }
        var best = -1;
        var bestCost = Integer.MAX_VALUE;
        for (int i = part.indexOf(' '); i >= 0; i = part.indexOf(' ', i + 1)) {
            var second = part.length() - i - 1;
            if (i <= MAX_LINE_LENGTH && second <= MAX_LINE_LENGTH) {
                var cost = Math.abs(i - second) - breakBenefit(part.substring(0, i), part.substring(i + 1));
                if (cost < bestCost) {
                    best = i;
                    bestCost = cost;
                }
            }
        }
        return part.substring(0, best) + "\n" + part.substring(best + 1);
    }

    private static boolean fits(String part) {
        if (part.length() <= MAX_LINE_LENGTH) {
            return true;
        }
        for (int i = part.indexOf(' '); i >= 0; i = part.indexOf(' ', i + 1)) {
            if (i <= MAX_LINE_LENGTH && part.length() - i - 1 <= MAX_LINE_LENGTH) {
                return true;
            }
        }
        return false;
    }

    /** The words; one longer than a line, such as a URL, is cut. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : text.strip().split("\\s+")) {
            var rest = word;
            while (rest.length() > MAX_LINE_LENGTH) {
                var end = Character.isHighSurrogate(rest.charAt(MAX_LINE_LENGTH - 1))
                        ? MAX_LINE_LENGTH - 1
                        : MAX_LINE_LENGTH;
                words.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            words.add(rest);
        }
        return words;
    }

    /** The benefit of a break between the two, in characters of imbalance. */
    private static int breakBenefit(String before, String after) {
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
