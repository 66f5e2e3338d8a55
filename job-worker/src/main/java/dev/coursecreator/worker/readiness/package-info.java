/**
 * Readiness of the worker. In: the steps and the artifact store, exercised for real after startup. Out: a health component for
 * each in {@code /actuator/health/readiness}. Called by Spring.
 */
@NullMarked
package dev.coursecreator.worker.readiness;

import org.jspecify.annotations.NullMarked;
