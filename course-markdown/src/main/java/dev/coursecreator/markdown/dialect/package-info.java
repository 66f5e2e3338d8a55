/**
 * The notations of other tools. In: the lines of a document. Out: as many lines, in the Markdown that {@code parser} reads.
 * Called before the blocks are parsed.
 */
@NullMarked
package dev.coursecreator.markdown.dialect;

import org.jspecify.annotations.NullMarked;
