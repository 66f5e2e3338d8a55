/**
 * From a lesson's script to its files. In: {@link dev.coursecreator.model.command.RenderLesson}. Out: artifacts and the
 * lesson's events. The order of the steps is in one class, LessonPipeline.
 */
@NullMarked
package dev.coursecreator.worker.lesson;

import org.jspecify.annotations.NullMarked;
