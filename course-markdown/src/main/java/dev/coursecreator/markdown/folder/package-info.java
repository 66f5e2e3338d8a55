/**
 * Courses of several files. In: the files of a folder. Out: its chapters in order, from an index, from their front matter or by name.
 * Called by {@code CourseFolder}.
 */
@NullMarked
package dev.coursecreator.markdown.folder;

import org.jspecify.annotations.NullMarked;
