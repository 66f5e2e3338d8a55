/**
 * The structure of a course. In: the blocks of a document. Out: lessons and their slides, by headings or by the separators of a slide deck.
 * Called after the blocks are parsed.
 */
@NullMarked
package dev.coursecreator.markdown.outline;

import org.jspecify.annotations.NullMarked;
