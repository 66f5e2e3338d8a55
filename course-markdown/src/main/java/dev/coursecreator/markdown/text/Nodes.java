package dev.coursecreator.markdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** What the parser's tree of nodes lacks. */
public final class Nodes {

    private Nodes() {}

    /** The children of a node; changes of the tree do not change them. */
    public static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** The first and the last line of a block, for each of many blocks that are made of it; all lines between them would be too much. */
    public static List<SourceSpan> ends(Node node) {
        var spans = node.getSourceSpans();
        return spans.size() <= 2 ? spans : List.of(spans.getFirst(), spans.getLast());
    }

    /** Returns the first line of a block, counted from 1. */
    public static int line(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }

    /** Returns the last line of a block, counted from 1. */
    public static int lastLine(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getLast().getLineIndex() + 1;
    }

    /** Moves the inlines within the blocks to a node that cannot have blocks, with line breaks between them. */
    public static void moveInlines(List<Block> blocks, Node to) {
        for (var leaf : blocks.stream().flatMap(Nodes::leaves).toList()) {
            if (to.getFirstChild() != null) {
                to.appendChild(leaf instanceof TableCell ? new Text(" ") : html("<br>"));
            }
            if (leaf instanceof FencedCodeBlock code) {
                to.appendChild(new Code(code.getLiteral().strip()));
            } else {
                children(leaf).forEach(to::appendChild);
            }
        }
    }

    /** The blocks within a block that have text and not blocks. */
    private static Stream<Node> leaves(Node block) {
        return switch (block) {
            case FencedCodeBlock code -> Stream.of(code);
            case Paragraph paragraph -> Stream.of(paragraph);
            case Heading heading -> Stream.of(heading);
            case TableCell cell -> Stream.of(cell);
            default -> children(block).stream().flatMap(Nodes::leaves);
        };
    }

    public static HtmlInline html(String tag) {
        var html = new HtmlInline();
        html.setLiteral(tag);
        return html;
    }

    /** Moves a block, and those within it, down by some lines. */
    public static void move(Node node, int lines) {
        node.setSourceSpans(node.getSourceSpans().stream()
                .map(span -> SourceSpan.of(
                        span.getLineIndex() + lines, span.getColumnIndex(), span.getInputIndex(), span.getLength()))
                .toList());
        children(node).stream().filter(Block.class::isInstance).forEach(child -> move(child, lines));
    }
}
