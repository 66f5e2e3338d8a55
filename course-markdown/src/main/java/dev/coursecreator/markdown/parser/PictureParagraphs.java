package dev.coursecreator.markdown.parser;

import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;

/**
 * Gives a picture on a line of its own a paragraph of its own, however it is written: right below the text of a step, as {@code <img>},
 * as a link to its file, or with attributes such as {@code {width=50%}}.
 */
final class PictureParagraphs {

    private PictureParagraphs() {}

    /** Changes the paragraphs in a block. */
    static void separate(Node parent) {
        for (var node = parent.getFirstChild(); node != null; ) {
            var next = node.getNext();
            if (node instanceof Paragraph paragraph) {
                normalize(paragraph);
                separateLines(paragraph);
            } else if (node instanceof Block) {
                separate(node);
            }
            node = next;
        }
    }

    private static void normalize(Paragraph paragraph) {
        for (var node = paragraph.getFirstChild(); node != null; ) {
            var next = node.getNext();
            if (node instanceof HtmlInline tag && isImage(tag)) {
                replace(tag, image(tag));
            } else if (node instanceof Link link && isPicture(link)) {
                replace(link, link.getFirstChild());
            } else if (node instanceof Text text && text.getPrevious() instanceof Image) {
                withoutAttributes(text);
            }
            node = next;
        }
    }

    private static boolean isImage(HtmlInline tag) {
        var literal = tag.getLiteral().toLowerCase(Locale.ROOT);
        return literal.startsWith("<img ") || literal.startsWith("<img\n");
    }

    private static Image image(HtmlInline tag) {
        var element = Jsoup.parseBodyFragment(tag.getLiteral()).selectFirst("img");
        var image = new Image(element == null ? "" : element.attr("src"), null);
        image.appendChild(new Text(element == null ? "" : element.attr("alt")));
        return image;
    }

    /** A picture that is a link to itself or to a page. */
    private static boolean isPicture(Link link) {
        return link.getFirstChild() instanceof Image image && image.getNext() == null;
    }

    private static void withoutAttributes(Text text) {
        var literal = text.getLiteral();
        int end = literal.startsWith("{") ? literal.indexOf('}') : -1;
        if (end >= 0) {
            text.setLiteral(literal.substring(end + 1));
            if (text.getLiteral().isBlank()) {
                text.unlink();
            }
        }
    }

    private static void replace(Node old, Node replacement) {
        old.insertBefore(replacement);
        old.unlink();
    }

    private static void separateLines(Paragraph paragraph) {
        var lines = lines(paragraph);
        lines.stream().filter(PictureParagraphs::isPicture).forEach(PictureParagraphs::keepOnlyPictures);
        if (lines.stream().noneMatch(PictureParagraphs::isPicture)
                || lines.stream().allMatch(PictureParagraphs::isPicture)) {
            return;
        }
        var spans = paragraph.getSourceSpans();
        int first = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || isPicture(lines.get(i)) != isPicture(lines.get(first))) {
                var part = new Paragraph();
                lines.subList(first, i).forEach(line -> line.forEach(part::appendChild));
                withoutBreakAtTheEnd(part);
                part.setSourceSpans(spans.size() == lines.size() ? spans.subList(first, i) : Nodes.ends(paragraph));
                paragraph.insertBefore(part);
                first = i;
            }
        }
        paragraph.unlink();
    }

    /** The nodes of each line, with the break at its end. */
    private static List<List<Node>> lines(Paragraph paragraph) {
        var lines = new ArrayList<List<Node>>();
        var line = new ArrayList<Node>();
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            line.add(node);
            if (isBreak(node)) {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static boolean isPicture(List<Node> line) {
        return line.stream().anyMatch(Image.class::isInstance)
                && line.stream()
                        .allMatch(node -> node instanceof Image
                                || isBreak(node)
                                || (node instanceof Text text
                                        && text.getLiteral().isBlank()));
    }

    private static void keepOnlyPictures(List<Node> line) {
        line.stream()
                .filter(node -> node instanceof Text || node instanceof HardLineBreak)
                .forEach(Node::unlink);
        line.removeIf(node -> node instanceof Text || node instanceof HardLineBreak);
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private static void withoutBreakAtTheEnd(Paragraph part) {
        while (part.getLastChild() != null && isBreak(part.getLastChild())) {
            part.getLastChild().unlink();
        }
    }
}
