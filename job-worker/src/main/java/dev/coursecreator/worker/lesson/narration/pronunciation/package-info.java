/**
 * How English text is pronounced. In: a written sentence. Out: the words that the voice says, and the phonemes of those that it
 * would mispronounce. Called by speech synthesis.
 */
@NullMarked
package dev.coursecreator.worker.lesson.narration.pronunciation;

import org.jspecify.annotations.NullMarked;
