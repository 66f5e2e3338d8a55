package dev.coursecreator.standalone.planted.markdown.text;

import dev.coursecreator.standalone.planted.markdown.Parser;
import dev.coursecreator.standalone.planted.markdown.outline.Outline;

/** Planted violation: imports the entry point of course-markdown, and forms a cycle with outline. */
public interface Inlines {

    void uses(Parser parser, Outline outline);
}
