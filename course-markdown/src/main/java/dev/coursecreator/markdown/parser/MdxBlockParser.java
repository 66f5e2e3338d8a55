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
 * Collects the lines of a quiz component, {@code <Quiz>} or {@code <Question>}, up to its end: {@code />} or the closing tag. A new
 * lesson ends one that is not closed.
 */
final class MdxBlockParser extends AbstractBlockParser {

    private static final Pattern START = Pattern.compile("<(Quiz|quiz|Question)(?=[\\s>/]|$)");
    private static final Pattern LESSON = Pattern.compile("##? \\S");

    private final MdxBlock block = new MdxBlock();
    private final String name;

    /** Braces and brackets that are open, so that a {@code />} within an attribute does not end the component. */
    private int open;

    private boolean isTagOpen = true;
    private boolean isClosed;

    private MdxBlockParser(String name) {
        this.name = name;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return isClosed || LESSON.matcher(state.getLine().getContent()).lookingAt()
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        var text = line.getContent().toString();
        block.add(text);
        for (int i = 0; isTagOpen && i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{', '[' -> open++;
                case '}', ']' -> open--;
                case '>' -> {
                    isClosed |= open <= 0 && i > 0 && text.charAt(i - 1) == '/';
                    isTagOpen = open > 0;
                }
                default -> {}
            }
        }
        isClosed |= text.contains("</" + name + ">");
    }

    /** Starts the block at a component. */
    static final class Factory implements BlockParserFactory {

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            var start = START.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
            return state.getIndent() < 4 && start.lookingAt()
                    ? BlockStart.of(new MdxBlockParser(start.group(1))).atIndex(state.getNextNonSpaceIndex())
                    : BlockStart.none();
        }
    }
}
