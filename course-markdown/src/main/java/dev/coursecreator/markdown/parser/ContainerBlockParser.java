package dev.coursecreator.markdown.parser;

import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;

/** Parses a block that contains other blocks of any kind. */
abstract class ContainerBlockParser<B extends Block> extends AbstractBlockParser {

    private final B block;

    ContainerBlockParser(B block) {
        this.block = block;
    }

    @Override
    public final B getBlock() {
        return block;
    }

    @Override
    public final boolean isContainer() {
        return true;
    }

    @Override
    public final boolean canContain(Block child) {
        return true;
    }
}
