package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes out comments of several lines: between {@code %%} in Obsidian, and between <code>{::comment}</code> in kramdown, <code>{/*</code> in MDX. */
final class BlockComments {

    private static final Map<String, String> MARKS = Map.of("%%", "%%", "{::comment}", "{:/comment}", "{/*", "*/}");

    private static final int MAX_LINES = 500;

    private BlockComments() {}

    /** The lines without them; the first is reported. One without an end is kept. */
    static List<String> without(List<String> lines, Problems problems) {
        var kept = new ArrayList<>(lines);
        var fences = new FenceTracker();
        var isReported = false;
        for (int i = 0; i < kept.size(); i++) {
            var line = kept.get(i);
            var end = fences.isCode(line) ? null : end(line.strip());
            int last = end == null ? -1 : last(kept, i + 1, end);
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

    private static int last(List<String> lines, int from, String end) {
        for (int i = from; i < Math.min(lines.size(), from + MAX_LINES); i++) {
            if (lines.get(i).contains(end)) {
                return lines.get(i).strip().endsWith(end) ? i : -1;
            }
        }
        return -1;
    }
}
