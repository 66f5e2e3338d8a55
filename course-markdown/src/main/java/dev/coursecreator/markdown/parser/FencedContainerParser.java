package dev.coursecreator.markdown.parser;

import java.util.regex.Pattern;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Reads the admonitions between the fences that {@code ContainerFences} has paired: from {@code :::1 note Title} to {@code :::/1}. */
final class FencedContainerParser extends ContainerBlockParser<AdmonitionBlock> {

    private static final Pattern START = Pattern.compile(":::(\\d{1,9}) ([\\w-]{1,60})(?: (.{0,300}))?");

    private final String end;

    private FencedContainerParser(AdmonitionBlock block, String number) {
        super(block);
        this.end = ":::/" + number;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        var line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        return end.contentEquals(line.subSequence(from, line.length()))
                ? BlockContinue.finished()
                : BlockContinue.atIndex(state.getIndex());
    }

    /** Starts the block at its opening fence. */
    static final class Factory implements BlockParserFactory {

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            int from = state.getNextNonSpaceIndex();
            if (from >= line.length() || line.charAt(from) != ':') {
                return BlockStart.none();
            }
            var start = START.matcher(line).region(from, line.length());
            return start.matches()
                    ? BlockStart.of(new FencedContainerParser(
                                    new AdmonitionBlock(start.group(2), start.group(3)), start.group(1)))
                            .atIndex(line.length())
                    : BlockStart.none();
        }
    }
}
