package dev.coursecreator.markdown.parser;

import java.util.regex.Pattern;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Reads the admonitions of Python-Markdown and MkDocs, {@code !!! note "Title"} and {@code ??? note}, whose content is indented; and
 * its content tabs, {@code === "Title"}.
 */
final class AdmonitionParser extends ContainerBlockParser<AdmonitionBlock> {

    private static final int INDENT = 4;
    private static final Pattern START = Pattern.compile(
            "(?:!!!|\\?\\?\\?\\+?) ?([A-Za-z][\\w-]{0,40})[\\w -]{0,80}(?:\"([^\"]{0,300})\")?\\s{0,10}");
    private static final Pattern TAB = Pattern.compile("===[!+]? \"([^\"]{1,300})\"\\s{0,10}");

    private AdmonitionParser(AdmonitionBlock block) {
        super(block);
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
    }

    /** Starts the block at its first line. */
    static final class Factory implements BlockParserFactory {

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            int from = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT || from >= line.length() || "!?=".indexOf(line.charAt(from)) < 0) {
                return BlockStart.none();
            }
            var start = START.matcher(line).region(from, line.length());
            var tab = TAB.matcher(line).region(from, line.length());
            if (start.matches()) {
                return started(new AdmonitionBlock(start.group(1), start.group(2)), line);
            }
            return tab.matches()
                    ? started(new AdmonitionBlock(Admonitions.TAB, tab.group(1)), line)
                    : BlockStart.none();
        }

        private static BlockStart started(AdmonitionBlock block, CharSequence line) {
            return BlockStart.of(new AdmonitionParser(block)).atIndex(line.length());
        }
    }
}
