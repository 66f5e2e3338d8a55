package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * Why a job or an attempt at a lesson failed.
 *
 * @param type stable and machine-readable, in kebab case
 * @param detail what happened and what to change
 * @param lesson the failed lesson, counted from 1; null if the course assembly failed or the deadline passed
 */
public record JobError(String type, String detail, @Nullable Integer lesson) {

    /** The type of the error of a job that missed its deadline. */
    public static final String DEADLINE_EXCEEDED = "deadline-exceeded";

    /** The type of the error of a job whose rendered files are not all in the artifact store. */
    static final String ARTIFACT_MISSING = "artifact-missing";

    public JobError {
        Check.notBlank("type", type);
    }
}
