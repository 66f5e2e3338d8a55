package dev.coursecreator.markdown;

import org.commonmark.node.CustomBlock;

/** A quiz component of MDX, as the author wrote it. */
final class MdxBlock extends CustomBlock {

    private final StringBuilder source = new StringBuilder();

    void add(CharSequence line) {
        source.append(line).append('\n');
    }

    String source() {
        return source.toString();
    }
}
