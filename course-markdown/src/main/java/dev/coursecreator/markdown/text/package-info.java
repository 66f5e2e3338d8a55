/**
 * The text of a paragraph, a heading or a cell. In: its node in the parsed document. Out: the words that are shown, and the sentences that are said.
 * Called by every step that reads blocks.
 */
@NullMarked
package dev.coursecreator.markdown.text;

import org.jspecify.annotations.NullMarked;
