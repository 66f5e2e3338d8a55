/**
 * Parses courses; no Spring and no I/O. In: a Markdown document. Out: a course script, or all errors with their lines.
 * Each step is a package; {@code CourseMarkdown} has their order.
 * Called by {@code submission} in the gateway; usable by the command line and editors without a gateway.
 */
@NullMarked
package dev.coursecreator.markdown;

import org.jspecify.annotations.NullMarked;
