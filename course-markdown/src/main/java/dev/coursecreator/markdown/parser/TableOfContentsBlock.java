package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Leaves out the table of contents of a document: a list of links to its own headings, with the heading above it. */
final class TableOfContentsBlock {

    private static final int LEAST_LINKS = 2;
    private static final Pattern HEADING = Pattern.compile(
            "(?i)\\b(?:contents|toc|agenda|inhalt|inhaltsverzeichnis|índice|sommaire|sommario)\\b|目录|目次|Содержание");

    private TableOfContentsBlock() {}

    static List<Node> without(List<Node> blocks) {
        var kept = new ArrayList<Node>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!isContents(blocks.get(i))) {
                kept.add(blocks.get(i));
            } else if (!kept.isEmpty()
                    && kept.getLast() instanceof Heading heading
                    && HEADING.matcher(Inlines.of(heading).shown().text()).find()) {
                kept.removeLast();
            }
        }
        return kept;
    }

    private static boolean isContents(Node block) {
        return block instanceof ListBlock list && links(list) >= LEAST_LINKS;
    }

    /** The number of links; negative if the list has anything else. */
    private static int links(ListBlock list) {
        int links = 0;
        for (var item : Nodes.children(list)) {
            for (var block : Nodes.children(item)) {
                int found = block instanceof ListBlock nested ? links(nested) : isLink(block) ? 1 : -1;
                if (found < 0) {
                    return -1;
                }
                links += found;
            }
        }
        return links;
    }

    private static boolean isLink(Node block) {
        return block instanceof Paragraph
                && block.getFirstChild() instanceof Link link
                && link.getNext() == null
                && link.getDestination().startsWith("#");
    }
}
