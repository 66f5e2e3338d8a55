package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** The blocks of a document as an author means them, which is not always how CommonMark reads them. */
final class DocumentBlocks {

    private static final String SEPARATOR = "---";

    private DocumentBlocks() {}

    /** The blocks without definitions of links and without navigation. */
    static List<Node> of(Node document) {
        PictureParagraphs.separate(document);
        var blocks = new ArrayList<Node>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof LinkReferenceDefinition) && !Navigation.isNavigation(node)) {
                blocks.add(node);
            }
        }
        return blocks;
    }

    /**
     * The same; a text right above {@code ---}, which CommonMark reads as a heading, is a text and a slide break. Only a document
     * without any {@code #} may underline its headings so.
     *
     * @param lines of the document
     */
    static List<Node> of(Node document, List<String> lines, Problems problems) {
        Badges.remove(document, problems);
        HtmlTitle.read(document);
        var blocks = BoldHeadings.read(TableOfContentsBlock.without(of(document)), problems);
        blocks.forEach(block -> warnOfUnclosedComment(block, problems));
        var underlinesHeadings =
                blocks.stream().noneMatch(block -> block instanceof Heading heading && !isUnderlined(heading));
        if (underlinesHeadings) {
            return blocks;
        }
        var meant = new ArrayList<Node>();
        for (var block : blocks) {
            if (block instanceof Heading heading && heading.getLevel() == 2 && isUnderlined(heading, lines)) {
                problems.warn(
                        Nodes.line(block),
                        "the text right above '---' is read as text, and '---' as the end of the slide; write an empty line"
                                + " between them, or '## ' before a heading");
                meant.add(asParagraph(heading));
                meant.add(slideBreak(heading));
            } else {
                meant.add(block);
            }
        }
        return meant;
    }

    /** Such a comment goes on to the end of the document. */
    private static void warnOfUnclosedComment(Node block, Problems problems) {
        if (block instanceof HtmlBlock html
                && html.getLiteral().lastIndexOf("<!--") > html.getLiteral().lastIndexOf("-->")) {
            problems.warn(
                    Nodes.line(html),
                    "unclosed comment: everything down to line " + Nodes.lastLine(html)
                            + " is left out; add --> where the comment ends");
        }
    }

    private static boolean isUnderlined(Heading heading) {
        return Nodes.lastLine(heading) > Nodes.line(heading);
    }

    private static boolean isUnderlined(Heading heading, List<String> lines) {
        return isUnderlined(heading)
                && lines.get(Nodes.lastLine(heading) - 1).strip().equals(SEPARATOR);
    }

    private static Paragraph asParagraph(Heading heading) {
        var paragraph = new Paragraph();
        paragraph.setSourceSpans(heading.getSourceSpans());
        var child = heading.getFirstChild();
        while (child != null) {
            var next = child.getNext();
            paragraph.appendChild(child);
            child = next;
        }
        return paragraph;
    }

    private static ThematicBreak slideBreak(Heading heading) {
        var slideBreak = new ThematicBreak();
        slideBreak.addSourceSpan(heading.getSourceSpans().getLast());
        return slideBreak;
    }
}
