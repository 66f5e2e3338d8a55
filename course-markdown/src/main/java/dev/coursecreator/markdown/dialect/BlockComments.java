package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out comments of several lines: between {@code %%} in Obsidian, and between <code>{::comment}</code> in kramdown, <code>{/*</code> in MDX. */
final class BlockComments {

    private static final Map<String, String> MARKS = Map.of("%%", "%%", "{::comment}", "{:/comment}", "{/*", "*/}");

    private static final int MAX_LINES = 500;

    private final List<String> lines;

    /** The next line with each end, so that a mark of many lines is sought once. */
    private final Map<String, Integer> ends = new HashMap<>();

    private BlockComments(List<String> lines) {
        this.lines = lines;
    }

    /** The lines without them; the first is reported. One without an end is kept. */
    static List<String> without(List<String> lines, Problems problems) {
        var kept = new ArrayList<>(lines);
        var comments = new BlockComments(lines);
        var fences = new FenceTracker();
        var isReported = false;
        for (int i = 0; i < kept.size(); i++) {
            var line = kept.get(i);
            var end = fences.isCode(line) ? null : end(line.strip());
            int last = end == null ? -1 : comments.last(i + 1, end);
            if (last > 0) {
                for (int comment = i; comment <= last; comment++) {
                    kept.set(comment, "");
                }
                if (!isReported) {
                    problems.warn(
                            i + 1,
                            "comments such as %%comment%% and {/* comment */} are left out; they belong to another tool");
                    isReported = true;
                }
                i = last;
            }
        }
        return kept;
    }

    private static @Nullable String end(String line) {
        return MARKS.entrySet().stream()
                .filter(mark -> line.startsWith(mark.getKey()) && line.indexOf(mark.getValue(), 2) < 0)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The last line of a comment; negative if it has none near enough. */
    private int last(int from, String end) {
        int next = ends.getOrDefault(end, -1);
        if (next < from) {
            next = from;
            while (next < lines.size() && !lines.get(next).contains(end)) {
                ParsingDeadline.check();
                next++;
            }
            ends.put(end, next);
        }
        var isNear = next < Math.min(lines.size(), from + MAX_LINES);
        return isNear && lines.get(next).strip().endsWith(end) ? next : -1;
    }
}
