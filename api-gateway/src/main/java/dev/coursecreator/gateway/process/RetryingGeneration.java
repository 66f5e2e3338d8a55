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

/** Retries a failed or cancelled generation on request; finished work is kept. */
@Component
final class RetryingGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingGeneration.class);

    private final JobTransactions transactions;
    private final JobEtags etags;
    private final GenerationMetrics metrics;

    RetryingGeneration(JobTransactions transactions, JobEtags etags, GenerationMetrics metrics) {
        this.transactions = transactions;
        this.etags = etags;
        this.metrics = metrics;
    }

    /** Starts another attempt at the job, whatever its ETag. */
    JobState retry(JobId id, Caller caller) {
        return retry(id, RequestPreconditions.NONE, caller);
    }

    /**
     * Starts another attempt at the job.
     *
     * @throws NotFoundException if the job does not exist for the caller
     * @throws ConflictException if it has neither failed nor been cancelled
     * @throws PreconditionFailedException if it is not the expected one
     */
    JobState retry(JobId id, RequestPreconditions expected, Caller caller) {
        var change = transactions.change(id, caller, failed -> {
            var decision = decide(failed);
            etags.require(id, expected, caller);
            return decision;
        });
        var job = change.after();
        metrics.jobRetried();
        try (var context = LogContext.of(id.toString())) {
            LOG.info("job_id={} retried, attempt {}", id, job.attempt());
        }
        return job;
    }

    private static Decision decide(JobState job) {
        if (job.status() == JobStatus.COMPLETED) {
            throw new ConflictException("Job " + job.id() + " has completed; there is nothing to retry.");
        }
        if (!job.status().isTerminal()) {
            throw new ConflictException("Job " + job.id() + " is "
                    + job.status().wireName() + "; only failed and cancelled jobs can be retried.");
        }
        return new Generation(job).retry();
    }
}
