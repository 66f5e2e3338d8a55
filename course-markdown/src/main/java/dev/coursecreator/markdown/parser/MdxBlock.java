package dev.coursecreator.markdown.parser;

import org.commonmark.node.CustomBlock;

/** A quiz component of MDX, as the author wrote it. */
public final class MdxBlock extends CustomBlock {

    private final StringBuilder source = new StringBuilder();

    void add(CharSequence line) {
        source.append(line).append('\n');
    }

    public String source() {
        return source.toString();
    }
}
