/**
 * Subtitles. In: spoken sentences with their times. Out: cues, WebVTT, SubRip and a transcript.
 * Called by the lesson pipeline.
 */
@NullMarked
package dev.coursecreator.worker.lesson.subtitles;

import org.jspecify.annotations.NullMarked;
