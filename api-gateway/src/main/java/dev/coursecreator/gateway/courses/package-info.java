/**
 * Courses as they are kept, read and edited; owns courses, course_metadata, lessons, subtitles and interactive_elements.
 * In: scripts and rendered lessons from {@code generation}, edits and questions over REST. Out: JSON, and the files of the
 * artifact store.
 */
@NullMarked
package dev.coursecreator.gateway.courses;

import org.jspecify.annotations.NullMarked;
