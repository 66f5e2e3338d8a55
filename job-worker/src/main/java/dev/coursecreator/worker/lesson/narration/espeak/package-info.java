/**
 * Draft voices from espeak-ng, if it is installed: one for each language that it knows. In: sentences. Out: recordings. Called by the narration.
 */
@NullMarked
package dev.coursecreator.worker.lesson.narration.espeak;

import org.jspecify.annotations.NullMarked;
