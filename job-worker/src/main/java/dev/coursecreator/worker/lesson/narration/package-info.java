/**
 * Speech synthesis and mixing. In: sentences and pauses. Out: a WAV per sentence, a FLAC file for the whole lesson, and the timing
 * of each sentence. Called by the lesson pipeline.
 */
@NullMarked
package dev.coursecreator.worker.lesson.narration;

import org.jspecify.annotations.NullMarked;
