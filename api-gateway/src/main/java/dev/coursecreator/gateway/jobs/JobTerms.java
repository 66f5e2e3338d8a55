package dev.coursecreator.gateway.jobs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of a job that do not affect its course.
 *
 * @param labels name-value pairs of the client, to find the job by
 * @param deadline the job fails if it is not completed by then; null for none
 */
public record JobTerms(
        Map<String, String> labels,
        Priority priority,
        @Nullable Instant deadline) {

    /** The defaults. */
    public static final JobTerms NONE = new JobTerms(Map.of(), Priority.NORMAL, null);

    public JobTerms {
        labels = Map.copyOf(labels);
    }
}
