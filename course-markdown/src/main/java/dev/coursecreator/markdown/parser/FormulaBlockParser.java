package dev.coursecreator.markdown.parser;

import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Collects the lines of a formula between {@code $$} and {@code $$}, or between {@code \[} and {@code \]}. A heading ends one that is
 * not closed.
 */
final class FormulaBlockParser extends AbstractBlockParser {

    private static final Pattern HEADING = Pattern.compile("#{1,6} \\S");

    private final FormulaBlock block = new FormulaBlock();
    private final String end;
    private boolean isFirst = true;

    private FormulaBlockParser(String end) {
        this.end = end;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return block.isClosed() || HEADING.matcher(state.getLine().getContent()).lookingAt()
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        var text = line.getContent().toString().strip();
        var content = isFirst ? text.substring(end.length()) : text;
        isFirst = false;
        if (content.endsWith(end)) {
            block.close();
            content = content.substring(0, content.length() - end.length());
        }
        block.add(content);
    }

    /** Starts the block at a line that begins with a formula and does not go on after it. */
    static final class Factory implements BlockParserFactory {

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || line.length() < start + 2) {
                return BlockStart.none();
            }
            var opening = line.subSequence(start, start + 2).toString();
            if (!opening.equals("$$") && !opening.equals("\\[")) {
                return BlockStart.none();
            }
            var end = opening.equals("$$") ? "$$" : "\\]";
            var content = line.subSequence(start + 2, line.length()).toString().strip();
            int ends = content.indexOf(end);
            return ends < 0 || ends == content.length() - 2
                    ? BlockStart.of(new FormulaBlockParser(end)).atIndex(start)
                    : BlockStart.none();
        }
    }
}
