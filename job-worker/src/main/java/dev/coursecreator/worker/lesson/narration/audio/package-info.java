/**
 * Recorded sound. In: WAV or PCM from a speech engine. Out: samples at the sample rate of the narration. Called by the speech engines.
 */
@NullMarked
package dev.coursecreator.worker.lesson.narration.audio;

import org.jspecify.annotations.NullMarked;
