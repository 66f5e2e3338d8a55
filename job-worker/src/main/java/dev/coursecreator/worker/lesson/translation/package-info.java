/**
 * Translation. In: sentences of a lesson and the glossary of its course. Out: the sentences in another language, each translated only once.
 * Called by the lesson pipeline.
 */
@NullMarked
package dev.coursecreator.worker.lesson.translation;

import org.jspecify.annotations.NullMarked;
