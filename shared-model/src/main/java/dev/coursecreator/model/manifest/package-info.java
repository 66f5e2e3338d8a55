/**
 * The description of a finished course: {@code course.json}. In: the worker's course pipeline writes it. Out: read by the
 * command line, by players and by whoever takes a course elsewhere.
 */
@NullMarked
package dev.coursecreator.model.manifest;

import org.jspecify.annotations.NullMarked;
