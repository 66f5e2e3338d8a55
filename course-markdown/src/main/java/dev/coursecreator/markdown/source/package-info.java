/**
 * The files of a course. In: the text of a file and the files beside it. Out: its lines, with those of the files that it includes.
 * Called before anything else is read.
 */
@NullMarked
package dev.coursecreator.markdown.source;

import org.jspecify.annotations.NullMarked;
