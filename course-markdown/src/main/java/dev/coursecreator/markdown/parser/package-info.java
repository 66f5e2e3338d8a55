/**
 * Markdown as a tree of blocks. In: the lines of a document. Out: its blocks; boxes, checkboxes, formulas and HTML are blocks as well.
 * Called for documents, and for the Markdown within a fence or a component.
 */
@NullMarked
package dev.coursecreator.markdown.parser;

import org.jspecify.annotations.NullMarked;
