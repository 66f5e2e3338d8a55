/**
 * Pieces of work that are done once. In: a step and its input. Out: an artifact, made now or found.
 * Called by the lesson and course pipelines; only {@link dev.coursecreator.worker.step.StepRunner} knows about reuse.
 */
@NullMarked
package dev.coursecreator.worker.step;

import org.jspecify.annotations.NullMarked;
