package dev.coursecreator.markdown.parser;

import org.commonmark.node.CustomBlock;
import org.jspecify.annotations.Nullable;

/** An admonition: blocks that the author set apart as a note, a warning, an exercise and so on. */
public final class AdmonitionBlock extends CustomBlock {

    private final String name;
    private final @Nullable String title;

    /**
     * @param name such as {@code note}, in any case
     * @param title Markdown; empty for a box without a label, null if the author gave none, so that the name is the label
     */
    AdmonitionBlock(String name, @Nullable String title) {
        this.name = name;
        this.title = title;
    }

    public String name() {
        return name;
    }

    @Nullable
    String title() {
        return title;
    }
}
