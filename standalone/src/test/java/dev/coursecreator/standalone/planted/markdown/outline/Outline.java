package dev.coursecreator.standalone.planted.markdown.outline;

import dev.coursecreator.standalone.planted.markdown.text.Inlines;

/** Planted violation: forms a cycle with text. */
public interface Outline {

    void uses(Inlines inlines);
}
