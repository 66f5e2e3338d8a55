package dev.coursecreator.markdown.parser;

import org.commonmark.node.CustomBlock;

/** A formula on lines of its own. */
public final class FormulaBlock extends CustomBlock {

    private final StringBuilder source = new StringBuilder();
    private boolean closed;

    public void add(String line) {
        source.append(line).append('\n');
    }

    public void close() {
        closed = true;
    }

    public String source() {
        return source.toString().strip();
    }

    /** Whether the author marked where it ends. */
    public boolean isClosed() {
        return closed;
    }
}
