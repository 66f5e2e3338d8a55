package dev.coursecreator.gateway.generation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a job, or one lesson of it, has come. */
public enum JobStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("cancelled")
    CANCELLED;

    /** Nothing follows any more. */
    public boolean isTerminal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /** As in JSON and in the database, such as {@code pending}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that {@link #word()}; empty if there is none. */
    public static Optional<JobStatus> named(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }
}
