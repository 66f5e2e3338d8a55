package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;
import java.time.Instant;

/**
 * An event of a job.
 *
 * @param seq sequence number within the job, from 1, without gaps
 * @param type such as {@code lesson.progressed}; see {@link JobEvents}
 * @param data JSON
 */
public record JobEvent(JobId jobId, int seq, String type, String data, Instant at) {

    public JobEvent {
        Check.atLeast("seq", seq, 1);
        Check.notBlank("type", type);
    }
}
