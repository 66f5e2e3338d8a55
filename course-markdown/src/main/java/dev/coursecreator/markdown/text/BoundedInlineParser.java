package dev.coursecreator.markdown.text;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Parses a text with very many delimiters piece by piece; marks do not go from one piece to the next. The parser of the library visits
 * all earlier nodes for each delimiter that closes nothing, so that a hundred kilobytes would take seconds. It also visits all children of
 * the node at the end of each piece, so that a piece is a node of its own at first. It can be created only by its internal name.
 */
final class BoundedInlineParser implements InlineParser {

    private static final int MAX_DELIMITERS = 1_000;
    private static final String DELIMITERS = "*_~=^";

    private final InlineParser parser;

    BoundedInlineParser(InlineParserContext context) {
        this.parser = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node node) {
        var piece = new ArrayList<SourceLine>();
        int delimiters = 0;
        for (var line : lines.getLines()) {
            var text = line.getContent();
            int start = 0;
            for (int i = 0; i < text.length(); i++) {
                if (DELIMITERS.indexOf(text.charAt(i)) >= 0) {
                    delimiters++;
                } else if (delimiters >= MAX_DELIMITERS) {
                    piece.add(line.substring(start, i));
                    parse(piece, node);
                    piece.clear();
                    start = i;
                    delimiters = 0;
                }
            }
            piece.add(line.substring(start, text.length()));
        }
        parse(piece, node);
    }

    private void parse(List<SourceLine> piece, Node node) {
        ParsingDeadline.check();
        var parsed = new Paragraph();
        parser.parse(SourceLines.of(List.copyOf(piece)), parsed);
        for (var child = parsed.getFirstChild(); child != null; child = parsed.getFirstChild()) {
            node.appendChild(child);
        }
    }
}
