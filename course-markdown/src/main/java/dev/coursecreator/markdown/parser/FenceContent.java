package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.markdown.text.SpokenText;
import java.util.List;
import org.commonmark.node.Node;

/** Markdown within a fence that is not code, such as {@code quiz} or a box, or within a component. It is the same as outside of it. */
public final class FenceContent {

    private static final String CONFIGURATION = "---\n";

    private FenceContent() {}

    /**
     * Returns its blocks, with their lines in the document.
     *
     * @param line of the opening fence, from 1
     */
    public static List<Node> blocks(String literal, int line) {
        var blocks = MarkdownParser.blocks(withoutConfiguration(SpokenText.printable(literal)));
        blocks.forEach(block -> Nodes.move(block, line));
        return blocks;
    }

    /** Leaves out the settings that quizdown has at the top, but not their lines. */
    private static String withoutConfiguration(String literal) {
        var end = literal.startsWith(CONFIGURATION) ? literal.indexOf("\n" + CONFIGURATION, 3) : -1;
        return end < 0
                ? literal
                : "\n".repeat((int) literal.substring(0, end).lines().count() + 1)
                        + literal.substring(end + 1 + CONFIGURATION.length());
    }
}
