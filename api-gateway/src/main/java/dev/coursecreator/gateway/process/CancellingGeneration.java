package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.Decision;
import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobEtags;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.problem.ConflictException;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.problem.PreconditionFailedException;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.tracing.LogContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Cancels a generation on request; the workers stop at once. */
@Component
final class CancellingGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(CancellingGeneration.class);

    private final JobTransactions transactions;
    private final JobEtags etags;

    CancellingGeneration(JobTransactions transactions, JobEtags etags) {
        this.transactions = transactions;
        this.etags = etags;
    }

    /** Cancels the job, whatever its ETag. */
    JobState cancel(JobId id, Caller caller) {
        return cancel(id, RequestPreconditions.NONE, caller);
    }

    /**
     * Cancels the job. Idempotent.
     *
     * @throws NotFoundException if the job does not exist for the caller
     * @throws ConflictException if it has completed or failed
     * @throws PreconditionFailedException if it is not the expected one
     */
    JobState cancel(JobId id, RequestPreconditions expected, Caller caller) {
        var change = transactions.change(id, caller, job -> {
            var decision = decide(job);
            etags.require(id, expected, caller);
            return decision;
        });
        if (change.hasEnded()) {
            try (var context = LogContext.of(id.toString())) {
                LOG.info("job_id={} cancelled", id);
            }
        }
        return change.after();
    }

    private static Decision decide(JobState job) {
        if (job.status() == JobStatus.COMPLETED || job.status() == JobStatus.FAILED) {
            throw new ConflictException(
                    "Job " + job.id() + " has already " + job.status().wireName() + "; there is nothing to cancel.");
        }
        return new Generation(job).cancel();
    }
}
