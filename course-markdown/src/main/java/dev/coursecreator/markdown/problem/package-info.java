/**
 * What an author must correct or know. In: a line of the document and what is wrong there. Out: errors and warnings with file and line.
 * Called by every step that reads a course.
 */
@NullMarked
package dev.coursecreator.markdown.problem;

import org.jspecify.annotations.NullMarked;
