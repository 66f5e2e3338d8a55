package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.List;

/** Leaves out the marks of merge conflicts that were not resolved; both versions are kept. In code, they are an example. */
final class MergeConflicts {

    private static final int LENGTH = 7;

    private MergeConflicts() {}

    /** The lines without them; their number stays the same. Each conflict is reported. */
    static List<String> without(List<String> lines, Problems problems) {
        var kept = new ArrayList<>(lines);
        var fences = new FenceTracker();
        var isOpen = false;
        for (int i = 0; i < kept.size(); i++) {
            var line = kept.get(i);
            if (fences.isCode(line)) {
                continue;
            }
            if (!isOpen && isMark('<', line)) {
                problems.warn(
                        i + 1,
                        "a merge conflict is not resolved; both versions are shown. Keep one, and remove the lines '<<<<<<<',"
                                + " '=======' and '>>>>>>>'");
                isOpen = true;
                kept.set(i, "");
            } else if (isOpen && (isMark('=', line) || isMark('|', line))) {
                kept.set(i, "");
            } else if (isOpen && isMark('>', line)) {
                isOpen = false;
                kept.set(i, "");
            }
        }
        return kept;
    }

    private static boolean isMark(char mark, String line) {
        return line.length() >= LENGTH
                && line.chars().limit(LENGTH).allMatch(character -> character == mark)
                && (line.length() == LENGTH || Character.isWhitespace(line.charAt(LENGTH)));
    }
}
