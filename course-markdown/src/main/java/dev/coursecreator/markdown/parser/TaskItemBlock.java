package dev.coursecreator.markdown.parser;

import org.commonmark.node.CustomBlock;

/** The content of a list item whose checkbox is followed by a code block instead of text. */
final class TaskItemBlock extends CustomBlock {

    private final boolean checked;

    TaskItemBlock(boolean checked) {
        this.checked = checked;
    }

    boolean isChecked() {
        return checked;
    }
}
