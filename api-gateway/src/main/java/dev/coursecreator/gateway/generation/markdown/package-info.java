/**
 * Markdown to course script: pure code. In: the text an author wrote. Out: a
 * {@link dev.coursecreator.model.script.CourseScript}, or errors with line numbers. Called by the submission of a generation.
 */
@NullMarked
package dev.coursecreator.gateway.generation.markdown;

import org.jspecify.annotations.NullMarked;
