/**
 * The manifest of a completed course, {@code course.json}. In: written by the worker's course pipeline.
 * Out: read by the command line, players and tools that export courses.
 */
@NullMarked
package dev.coursecreator.model.manifest;

import org.jspecify.annotations.NullMarked;
