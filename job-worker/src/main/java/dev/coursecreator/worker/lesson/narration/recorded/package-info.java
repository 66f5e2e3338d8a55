/**
 * Voices whose sound nobody has checked. In: a sentence, and what records it. Out: its samples, as loud as the built-in voice, or a failure if they
 * cannot be what was to be said. Called by the engines of such voices.
 */
@NullMarked
package dev.coursecreator.worker.lesson.narration.recorded;

import org.jspecify.annotations.NullMarked;
