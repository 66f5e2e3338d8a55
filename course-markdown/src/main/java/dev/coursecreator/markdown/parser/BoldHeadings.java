package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Reads the bold lines of a document without headings as its headings, as exports of word processors have them. */
final class BoldHeadings {

    private static final int LEAST = 2;
    private static final int LEVEL = 3;
    private static final int MAX_LENGTH = 80;
    private static final String NO_HEADING = ".,:;?!";

    private BoldHeadings() {}

    /** The blocks with headings. */
    static List<Node> read(List<Node> blocks, Problems problems) {
        var bold = blocks.stream().filter(BoldHeadings::isBold).toList();
        if (bold.size() < LEAST || blocks.stream().anyMatch(Heading.class::isInstance)) {
            return blocks;
        }
        problems.warn(
                Nodes.line(bold.getFirst()),
                "bold lines are read as headings, because the text has no others; write '## ' before the title of a lesson");
        return blocks.stream()
                .map(block -> isBold(block) ? heading(block) : block)
                .toList();
    }

    private static boolean isBold(Node block) {
        if (!(block instanceof Paragraph) || !(block.getFirstChild() instanceof StrongEmphasis strong)) {
            return false;
        }
        var text = Inlines.of(strong).shown().text().strip();
        return strong.getNext() == null
                && !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && NO_HEADING.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static Heading heading(Node paragraph) {
        var heading = new Heading();
        heading.setLevel(LEVEL);
        heading.setSourceSpans(paragraph.getSourceSpans());
        Nodes.children(paragraph.getFirstChild()).forEach(heading::appendChild);
        return heading;
    }
}
