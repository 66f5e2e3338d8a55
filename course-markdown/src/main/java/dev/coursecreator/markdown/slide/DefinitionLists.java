package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.markdown.text.TextParts;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Definition lists as in PHP Markdown Extra and Pandoc: a term, and below it lines that begin with a colon. */
final class DefinitionLists {

    private static final String MARKER = ":";

    private DefinitionLists() {}

    /**
     * A line of a definition list.
     *
     * @param content its inline nodes
     */
    record Line(Paragraph content, boolean isDefinition) {}

    /** Whether the paragraph is only a definition, whose term is the paragraph above. */
    static boolean isDefinition(Paragraph paragraph) {
        return isMarked(paragraph.getFirstChild());
    }

    /** Divides the paragraph into its terms and definitions; empty if it is not a definition list. The paragraph is left empty. */
    static List<Line> lines(Paragraph paragraph) {
        var isList = isDefinition(paragraph);
        for (var node = paragraph.getFirstChild(); node != null && !isList; node = node.getNext()) {
            isList = node instanceof SoftLineBreak && isMarked(node.getNext());
        }
        if (!isList) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        var line = new Paragraph();
        for (var node = paragraph.getFirstChild(); node != null; node = paragraph.getFirstChild()) {
            if (node instanceof SoftLineBreak && (isMarked(node.getNext()) || isMarked(line.getFirstChild()))) {
                node.unlink();
                lines.add(line(line));
                line = new Paragraph();
            } else {
                line.appendChild(node);
            }
        }
        lines.add(line(line));
        return lines;
    }

    private static boolean isMarked(Node node) {
        return node instanceof Text text
                && text.getLiteral().startsWith(MARKER)
                && text.getLiteral().length() > 1
                && Character.isWhitespace(text.getLiteral().charAt(1));
    }

    private static Line line(Paragraph content) {
        var isDefinition = isMarked(content.getFirstChild());
        if (isDefinition && content.getFirstChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().substring(MARKER.length()).stripLeading());
        }
        return new Line(content, isDefinition);
    }

    /** Shows a term as a list item and its definitions below it. The term of the first may be the paragraph above. */
    static void add(List<Line> lines, int line, SlideDraft slide) {
        if (lines.getFirst().isDefinition()
                && !slide.passages().isEmpty()
                && slide.passages().getLast().shows() instanceof SlideBlock.Prose term) {
            var says = slide.passages().removeLast().says();
            slide.passages()
                    .add(new Passage(new SlideBlock.Bullet(0, null, term.text().in(RichText.Style.STRONG)), says));
        }
        for (var each : lines) {
            var inlines = Inlines.of(each.content());
            slide.directives().add(inlines.directives());
            slide.addText(
                    inlines,
                    SpokenText.asSentence(inlines.spoken()),
                    line,
                    TextParts.MAX_ITEM_WORDS,
                    text -> each.isDefinition()
                            ? new SlideBlock.ItemText(0, false, text)
                            : new SlideBlock.Bullet(0, null, text.in(RichText.Style.STRONG)));
        }
    }
}
