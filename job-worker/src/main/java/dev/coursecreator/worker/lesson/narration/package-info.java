/**
 * From sentences to sound. In: sentences and pauses. Out: one WAV per sentence, and one for the whole lesson with the times at
 * which each sentence is spoken. Called by the lesson pipeline.
 */
@NullMarked
package dev.coursecreator.worker.lesson.narration;

import org.jspecify.annotations.NullMarked;
