package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.Nodes;
import java.util.Locale;
import org.commonmark.node.FencedCodeBlock;
import org.jspecify.annotations.Nullable;

/** The opening and closing lines of code fences. */
public final class CodeFences {

    private CodeFences() {}

    /** Warns of a fence that takes in the rest of the document. */
    public static void warnIfUnclosed(FencedCodeBlock fence, Problems problems) {
        if (fence.getClosingFenceLength() == null) {
            var mark = fence.getFenceCharacter().repeat(fence.getOpeningFenceLength());
            problems.warn(
                    Nodes.line(fence),
                    "unclosed code fence: everything down to line " + problems.lineOf(Nodes.lastLine(fence))
                            + " is code; add " + mark + " where the code ends");
        }
    }

    /** Returns the first word of a fence's info string in lower case; empty if it cannot be a language name. */
    public static String language(@Nullable String info) {
        if (info != null && info.stripLeading().startsWith("{")) {
            return asLanguage(FenceDirectives.language(info));
        }
        var word = info == null ? "" : info.strip().split("[\\s{,:]", 2)[0].toLowerCase(Locale.ROOT);
        return asLanguage(word);
    }

    private static String asLanguage(String word) {
        return word.matches("[\\w+#.-]{1,40}") ? word : "";
    }
}
