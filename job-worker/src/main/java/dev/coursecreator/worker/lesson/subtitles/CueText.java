package dev.coursecreator.worker.lesson.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Divides a sentence's text: into parts that fit on two lines, and a part into its lines. */
final class CueText {

    static final int LINE = 42;

    private static final int BREAK_AFTER_SENTENCE_MARK = 40;
    private static final int BREAK_AFTER_COMMA = 20;
    private static final int BREAK_BEFORE_CONJUNCTION = 12;
    private static final List<String> CONJUNCTIONS = List.of(
            "and", "or", "but", "so", "because", "that", "which", "who", "when", "while", "if", "where", "to", "with");

    private CueText() {}

    /** Parts of at most two lines each, as few as possible, cut where a reader would pause and of similar length. */
    static List<String> parts(String text) {
        var words = words(text);
        var wanted = 1;
        while (true) {
            var parts = cut(words, wanted);
            if (parts.stream().allMatch(CueText::fits)) {
                return parts;
            }
            wanted++;
        }
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

    private static List<String> cut(List<String> words, int wanted) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (int remaining = Math.min(wanted, words.size()); remaining > 1; remaining--) {
            var to = end(words, from, remaining);
            parts.add(String.join(" ", words.subList(from, to)));
            from = to;
        }
        parts.add(String.join(" ", words.subList(from, words.size())));
        return parts;
    }

    /** Where the next part ends, so that what is left divides well into the remaining ones. */
    private static int end(List<String> words, int from, int remaining) {
        var total = length(words, from, words.size());
        var best = from + 1;
        var bestBadness = Integer.MAX_VALUE;
        var length = 0;
        for (int to = from + 1; to <= words.size() - (remaining - 1); to++) {
            length += words.get(to - 1).length() + 1;
            var badness = Math.abs(length - total / remaining) - attraction(words.get(to - 1), words.get(to));
            if (badness < bestBadness) {
                best = to;
                bestBadness = badness;
            }
        }
        return best;
    }

    private static int length(List<String> words, int from, int to) {
        return words.subList(from, to).stream()
                .mapToInt(word -> word.length() + 1)
                .sum();
    }

    /** How well a break stands between the two, in characters of imbalance that it is worth. */
    private static int attraction(String before, String after) {
        if (before.matches(".*[.!?:;…][\"'”’)]*")) {
            return BREAK_AFTER_SENTENCE_MARK;
        }
        if (before.matches(".*[,–—][\"'”’)]*")) {
            return BREAK_AFTER_COMMA;
        }
        var next = after.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return CONJUNCTIONS.contains(next) ? BREAK_BEFORE_CONJUNCTION : 0;
    }
}
