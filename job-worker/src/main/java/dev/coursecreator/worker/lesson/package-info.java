/**
 * Renders lessons. In: {@link dev.coursecreator.model.command.RenderLesson}. Out: the lesson's artifacts and its progress.
 * Called by {@code commands} through LessonPipeline, which defines the order of the steps.
 */
@NullMarked
package dev.coursecreator.worker.lesson;

import org.jspecify.annotations.NullMarked;
