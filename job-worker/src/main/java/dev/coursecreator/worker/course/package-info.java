/**
 * Assembles courses. In: {@link dev.coursecreator.model.command.AssembleCourse}. Out: the course manifest. Called by {@code commands}.
 */
@NullMarked
package dev.coursecreator.worker.course;

import org.jspecify.annotations.NullMarked;
