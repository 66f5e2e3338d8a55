package dev.coursecreator.markdown;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The content of a {@code quiz} or {@code quizdown} fence: questions and choices in the same Markdown as outside of it. */
final class QuizFence {

    private static final String CONFIGURATION = "---\n";

    private QuizFence() {}

    /**
     * Returns the blocks in the fence, with their lines in the document.
     *
     * @param line of the opening fence, from 1
     */
    static List<Node> blocks(String literal, int line) {
        var blocks = CourseMarkdown.blocks(withoutConfiguration(SpokenText.printable(literal)));
        blocks.forEach(block -> move(block, line));
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

    /** Moves a block, and those within it, down by some lines. */
    static void move(Node node, int lines) {
        node.setSourceSpans(node.getSourceSpans().stream()
                .map(span -> SourceSpan.of(
                        span.getLineIndex() + lines, span.getColumnIndex(), span.getInputIndex(), span.getLength()))
                .toList());
        Nodes.children(node).stream().filter(Block.class::isInstance).forEach(child -> move(child, lines));
    }
}
