package dev.coursecreator.gateway.jobs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a job besides its course.
 *
 * @param labels what the client finds it by
 * @param deadline when it is to be finished, or else fails; null if that does not matter
 */
public record JobTerms(
        Map<String, String> labels,
        Priority priority,
        @Nullable Instant deadline) {

    /** Nothing in particular. */
    public static final JobTerms NONE = new JobTerms(Map.of(), Priority.NORMAL, null);

    public JobTerms {
        labels = Map.copyOf(labels);
    }
}
