/**
 * Voices of OpenAI-compatible speech servers. In: sentences, and the servers that the operator has configured. Out: recordings. Called by the
 * narration; the only package of the worker that sends HTTP requests.
 */
@NullMarked
package dev.coursecreator.worker.lesson.narration.speechserver;

import org.jspecify.annotations.NullMarked;
