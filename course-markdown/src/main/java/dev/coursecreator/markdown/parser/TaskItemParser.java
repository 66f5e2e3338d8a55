package dev.coursecreator.markdown.parser;

import java.util.regex.Pattern;
import org.commonmark.node.ListItem;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Parses list items whose checkbox is followed by a code fence, on the same line or the next. GitHub Flavored Markdown knows only
 * checkboxes before text, and would read the opening fence as text and the closing one as the start of another code block.
 */
final class TaskItemParser extends ContainerBlockParser<TaskItemBlock> {

    private static final Pattern MARKER = Pattern.compile("\\[([ xX])](?:\\s*$|\\s+(?=```|~~~))");

    private final int width;

    /** How far the code is indented: as far as its fence, or only as far as the checkbox. Known from the second line on. */
    private @Nullable Integer indent;

    private TaskItemParser(boolean checked, int width) {
        super(new TaskItemBlock(checked));
        this.width = width;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        if (indent == null) {
            indent = state.getIndent() >= width ? width : 0;
        }
        return BlockContinue.atColumn(state.getColumn() + Math.min(indent, state.getIndent()));
    }

    /** Starts the block at the beginning of a list item. */
    static final class Factory implements BlockParserFactory {

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (!(matched.getMatchedBlockParser().getBlock() instanceof ListItem item)
                    || item.getFirstChild() != null) {
                return BlockStart.none();
            }
            var line = state.getLine().getContent();
            var marker = MARKER.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
            return marker.lookingAt()
                    ? BlockStart.of(new TaskItemParser(!marker.group(1).isBlank(), marker.end() - marker.start()))
                            .atIndex(marker.end())
                    : BlockStart.none();
        }
    }
}
