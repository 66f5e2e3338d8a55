package dev.coursecreator.worker.lesson.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits the text of a sentence into parts that fit on two lines. */
final class CueTextSplitter {

    /** Cost of an additional part: higher than the benefit of any break. */
    private static final int PART_COST = 300;

    private static final int BREAK_AFTER_SENTENCE_MARK = 50;
    private static final int BREAK_AFTER_COMMA = 30;
    private static final int BREAK_BEFORE_CONJUNCTION = 12;
    private static final List<String> CONJUNCTIONS = List.of(
            "and", "or", "but", "so", "because", "that", "which", "who", "when", "while", "if", "where", "to", "with");

    private static final Pattern SENTENCE_MARK = Pattern.compile("[.!?:;…。！？：；؟؛।][\"'”’)」』）]{0,3}$");
    private static final Pattern COMMA = Pattern.compile("[,–—，、،][\"'”’)」』）]{0,3}$");

    private final List<CueWord> words;
    private final CueLimits limits;

    /** The column at which each word would begin, with the space before it, if all were on one line. */
    private final int[] starts;

    /** The benefit of a break before each word, and 0 at the end, in columns of imbalance. */
    private final int[] breakBenefits;

    private CueTextSplitter(List<CueWord> words, CueLimits limits) {
        this.words = words;
        this.limits = limits;
        this.starts = new int[words.size() + 1];
        this.breakBenefits = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.get(i).columns();
            breakBenefits[i] = i == 0
                    ? 0
                    : breakBenefit(words.get(i - 1).text(), words.get(i).text());
        }
    }

    /**
     * A part of a sentence.
     *
     * @param lines one line, or two of similar length separated by {@code \n}
     */
    record Part(String lines, int columns) {}

    /** The fewest parts of at most two lines each, of similar length and split at natural pauses. */
    static List<Part> parts(String text, CueLimits limits) {
        return new CueTextSplitter(CueWord.of(text, limits), limits).parts();
    }

    private List<Part> parts() {
        var ends = ends();
        var parts = new ArrayList<Part>();
        for (int from = 0; from < words.size(); from = ends[from]) {
            parts.add(new Part(lines(from, ends[from]), columns(from, ends[from])));
        }
        return parts;
    }

    /** For each word, the best end of a part that starts with it, by dynamic programming from the end of the text. */
    private int[] ends() {
        int length = starts[words.size()];
        int share = length / (length / (2 * limits.lineColumns() + 2) + 1);
        var cost = new long[words.size() + 1];
        var ends = new int[words.size()];
        for (int from = words.size() - 1; from >= 0; from--) {
            cost[from] = Long.MAX_VALUE;
            for (int to = from + 1; to <= words.size(); to++) {
                int columns = columns(from, to);
                if (columns > 2 * limits.lineColumns() + 1) {
                    break;
                }
                var total = PART_COST + Math.abs(columns - share) - breakBenefits[to] + cost[to];
                if (total < cost[from] && lineBreak(from, to) >= 0) {
                    cost[from] = total;
                    ends[from] = to;
                }
            }
        }
        return ends;
    }

    private String lines(int from, int to) {
        int second = lineBreak(from, to);
        return second == to
                ? CueWord.join(words.subList(from, to))
                : CueWord.join(words.subList(from, second)) + "\n" + CueWord.join(words.subList(second, to));
    }

    /** The first word of the second line; the end if the part fits on one line; -1 if it does not fit on two. */
    private int lineBreak(int from, int to) {
        if (columns(from, to) <= limits.lineColumns()) {
            return to;
        }
        var best = -1;
        var bestCost = Integer.MAX_VALUE;
        for (int second = from + 1; second < to; second++) {
            int first = columns(from, second);
            int rest = columns(second, to);
            if (first <= limits.lineColumns() && rest <= limits.lineColumns()) {
                var cost = Math.abs(first - rest) - breakBenefits[second];
                if (cost < bestCost) {
                    best = second;
                    bestCost = cost;
                }
            }
        }
        return best;
    }

    private int columns(int from, int to) {
        return starts[to] - starts[from] - (words.get(from).isSpaced() ? 1 : 0);
    }

    private static int breakBenefit(String before, String after) {
        if (SENTENCE_MARK.matcher(before).find()) {
            return BREAK_AFTER_SENTENCE_MARK;
        }
        if (COMMA.matcher(before).find()) {
            return BREAK_AFTER_COMMA;
        }
        return CONJUNCTIONS.contains(after.toLowerCase(Locale.ROOT)) ? BREAK_BEFORE_CONJUNCTION : 0;
    }
}
