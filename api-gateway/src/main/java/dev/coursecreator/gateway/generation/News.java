package dev.coursecreator.gateway.generation;

import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.model.Check;

/**
 * What is to be told about a job.
 *
 * @param type such as {@code job.running}; see {@link JobEvents}
 * @param data written as JSON, in snake case
 */
public record News(String type, Object data) {

    public News {
        Check.notBlank("type", type);
    }
}
