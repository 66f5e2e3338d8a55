package dev.coursecreator.markdown.dialect;

import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keeps a table in HTML together that has empty lines, as Org and notebooks write them; for Markdown an empty line would end it. */
final class HtmlTableLines {

    private static final String COMMENT = "<!-- -->";
    private static final int MAX_LINES = 1_000;

    private HtmlTableLines() {}

    /** The lines with comments in the empty lines within tables. */
    static List<String> joined(List<String> lines) {
        var joined = new ArrayList<>(lines);
        var fences = new FenceTracker();
        int start = -1;
        for (int i = 0; i < joined.size(); i++) {
            var line = joined.get(i).strip().toLowerCase(Locale.ROOT);
            if (fences.isCode(joined.get(i))) {
                start = -1;
            } else if (start < 0 && line.startsWith("<table")) {
                start = i;
            }
            if (start >= 0 && line.contains("</table>")) {
                for (int blank = start; blank < i; blank++) {
                    if (joined.get(blank).isBlank()) {
                        joined.set(blank, COMMENT);
                    }
                }
                start = -1;
            } else if (i - start > MAX_LINES) {
                start = -1;
            }
        }
        return joined;
    }
}
