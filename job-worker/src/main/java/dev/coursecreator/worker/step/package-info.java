/**
 * Steps with reusable results. In: a step and its input. Out: an artifact, newly produced or reused.
 * Called by the lesson and course pipelines; only {@link dev.coursecreator.worker.step.StepRunner} handles reuse.
 */
@NullMarked
package dev.coursecreator.worker.step;

import org.jspecify.annotations.NullMarked;
