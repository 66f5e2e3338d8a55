/**
 * Courses: stored, searched, read and edited. Owns the tables courses, course_metadata, course_sources, source_problems,
 * lessons, subtitles, interactive_elements and the search index. In: scripts and rendered lessons, and REST requests. Out: JSON, and files from
 * the artifact store. Called by {@code submission}, {@code process}, {@code retention} and over REST.
 */
@NullMarked
package dev.coursecreator.gateway.courses;

import org.jspecify.annotations.NullMarked;
