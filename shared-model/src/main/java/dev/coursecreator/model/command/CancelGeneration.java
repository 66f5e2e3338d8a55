package dev.coursecreator.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.JobMessage;
import org.jspecify.annotations.Nullable;

/**
 * Broadcast to every worker: stop running work of this job at once and drop its waiting commands. Commands of later attempts at the
 * job are not affected.
 *
 * @param jobAttempt the last attempt at the job to cancel, together with all earlier ones; null means the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CancelGeneration(JobId jobId, @Nullable Integer jobAttempt) implements JobMessage {

    public CancelGeneration {
        jobAttempt = JobAttempt.toWire(jobAttempt);
    }

    /** Cancels the first attempt. */
    public CancelGeneration(JobId jobId) {
        this(jobId, null);
    }

    /** Returns the last attempt to cancel, counted from 1. */
    public int lastAttempt() {
        return JobAttempt.fromWire(jobAttempt);
    }
}
