package dev.coursecreator.markdown.text;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Begins a new paragraph after 250 lines of one. The parser's own factories copy the lines of the paragraph for each of its
 * lines that does not begin with a letter, so that a megabyte of such lines would take minutes. Lines that define links are no such lines
 * once they are read, however many there are.
 *
 * <p>Has the state of one document, so every document needs its own.
 */
final class ParagraphSplitter implements BlockParserFactory {

    private static final int MAX_LINES = 250;

    private @Nullable Block paragraph;
    private int lines;

    @Override
    @SuppressWarnings("ReferenceEquality") // Nodes have no equality of their own.
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        ParsingDeadline.check();
        var active = state.getActiveBlockParser().getBlock();
        if (active != paragraph) {
            paragraph = active;
            lines = 0;
        }
        lines++;
        return active instanceof Paragraph
                        && lines > MAX_LINES
                        && matched.getParagraphLines().getLines().size() >= MAX_LINES
                ? BlockStart.of(new ParagraphParser()).atIndex(state.getNextNonSpaceIndex())
                : BlockStart.none();
    }

    private static final class ParagraphParser extends AbstractBlockParser {

        private final Paragraph block = new Paragraph();
        private final SourceLines lines = SourceLines.empty();

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            lines.addLine(line.substring(indent(line), line.getContent().length()));
        }

        private static int indent(SourceLine line) {
            int indent = 0;
            while (indent < line.getContent().length()
                    && Character.isWhitespace(line.getContent().charAt(indent))) {
                indent++;
            }
            return indent;
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            inlineParser.parse(lines, block);
        }
    }
}
