/**
 * A lesson's pictures. In: a lesson's script and how it shall look. Out: pages with the words that belong to each, and a PNG
 * per page. Called by the lesson pipeline: first {@link PaginateSlides}, then {@link DrawSlide} for every page.
 */
@NullMarked
package dev.coursecreator.worker.lesson.slides;

import org.jspecify.annotations.NullMarked;
