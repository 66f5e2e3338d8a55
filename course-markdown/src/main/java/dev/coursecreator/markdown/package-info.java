/**
 * Parses a course. In: a Markdown file. Out: a course script, or every problem with its line. No Spring and no I/O. Called by
 * {@code submission} in the gateway; the command line and editors can use it without one.
 */
@NullMarked
package dev.coursecreator.markdown;

import org.jspecify.annotations.NullMarked;
