/**
 * Slide rendering. In: a lesson's script and its render settings. Out: pages with their utterances, and a PNG per page.
 * Called by the lesson pipeline: first {@link LessonPaginator}, then {@link DrawSlide} for every page.
 */
@NullMarked
package dev.coursecreator.worker.lesson.slides;

import org.jspecify.annotations.NullMarked;
