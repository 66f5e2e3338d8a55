/**
 * Voices of OpenAI-compatible speech servers. In: sentences, and the servers that the operator has configured. Out: recordings. Called by the
 * narration.
 */
@NullMarked
package dev.coursecreator.worker.lesson.narration.speechserver;

import org.jspecify.annotations.NullMarked;
