package dev.coursecreator.markdown;

import org.commonmark.node.CustomBlock;

/** A formula on lines of its own. */
final class FormulaBlock extends CustomBlock {

    private final StringBuilder source = new StringBuilder();
    private boolean closed;

    void add(String line) {
        source.append(line).append('\n');
    }

    void close() {
        closed = true;
    }

    String source() {
        return source.toString().strip();
    }

    /** Whether the author marked where it ends. */
    boolean isClosed() {
        return closed;
    }
}
