package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import java.util.Set;

/**
 * Events of a job were appended. A Spring application event, published after the commit. Listeners must not block.
 *
 * @param types of the events, such as {@code job.pending}
 */
public record JobEventsAppended(JobId jobId, Set<String> types) {

    public JobEventsAppended {
        types = Set.copyOf(types);
    }
}
