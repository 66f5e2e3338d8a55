package dev.coursecreator.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast that every worker hears: whatever is done for this job ends at once, whatever waits is dropped. What is asked
 * for when the job is tried again is not meant.
 *
 * @param jobAttempt the attempt at the job that ends, together with all before; null is the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CancelGeneration(JobId jobId, @Nullable Integer jobAttempt) implements Message {

    public CancelGeneration {
        jobAttempt = JobAttempt.written(jobAttempt);
    }

    /** Ends the first attempt. */
    public CancelGeneration(JobId jobId) {
        this(jobId, null);
    }

    /** Counted from 1. */
    public int lastAttempt() {
        return JobAttempt.read(jobAttempt);
    }
}
