/**
 * The time for reading a course. In: a limit, and the reading. Out: its result, or an exception that ends it.
 * Called by whoever parses for others; checked by the steps that visit each line, block or text.
 */
@NullMarked
package dev.coursecreator.markdown.deadline;

import org.jspecify.annotations.NullMarked;
