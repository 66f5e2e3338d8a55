package dev.coursecreator.gateway.generation;

import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.model.Check;

/**
 * A notification about a job for its subscribers.
 *
 * @param type such as {@code job.running}; see {@link JobEvents}
 * @param data written as JSON, in snake case
 */
public record News(String type, Object data) {

    public News {
        Check.notBlank("type", type);
    }
}
