package dev.coursecreator.markdown.source;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows the lines of a document from the top and knows which of them are in a fenced code block. */
public final class FenceTracker {

    private static final Pattern FENCE = Pattern.compile("\\s*+(?:[-*+>]\\s++)?(`{3,}+|~{3,}+)(.*)", Pattern.DOTALL);

    private @Nullable String open;

    /**
     * Whether the next line belongs to a fenced code block, including its fences. Each step that reads a document line by line asks, so that
     * here is where it ends if it takes too long.
     */
    public boolean isCode(String line) {
        ParsingDeadline.check();
        var fence = FENCE.matcher(line);
        if (!fence.matches()) {
            return open != null;
        }
        var marks = fence.group(1);
        if (open == null) {
            open = marks;
        } else if (marks.startsWith(open) && fence.group(2).isBlank()) {
            open = null;
        }
        return true;
    }
}
