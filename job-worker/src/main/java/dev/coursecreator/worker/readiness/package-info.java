/**
 * Whether the worker can do its work. In: the steps and the store, tried for real once the worker has started. Out: an answer
 * for each in {@code /actuator/health/readiness}. Called by Spring.
 */
@NullMarked
package dev.coursecreator.worker.readiness;

import org.jspecify.annotations.NullMarked;
