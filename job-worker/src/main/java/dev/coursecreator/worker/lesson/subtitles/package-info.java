/**
 * From what is said, and when, to what can be read. In: sentences with their true times. Out: cues, WebVTT, SubRip and a
 * transcript. Called by the lesson pipeline.
 */
@NullMarked
package dev.coursecreator.worker.lesson.subtitles;

import org.jspecify.annotations.NullMarked;
