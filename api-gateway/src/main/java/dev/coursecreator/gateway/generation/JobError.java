package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * Why a job or an attempt at a lesson ended without a result.
 *
 * @param type stable and machine-readable, in kebab case
 * @param detail what happened and what to change
 * @param lesson the lesson that failed, from 1; null if it was the assembly of the course
 */
public record JobError(String type, String detail, @Nullable Integer lesson) {

    /** The type of a job that was not finished in time. */
    public static final String DEADLINE_EXCEEDED = "deadline-exceeded";

    public JobError {
        Check.notBlank("type", type);
    }
}
