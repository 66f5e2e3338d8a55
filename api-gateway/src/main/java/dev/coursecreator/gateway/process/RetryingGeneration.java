package dev.coursecreator.gateway.process;

import dev.coursecreator.tracing.LogContext;
import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobSearch;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.problem.ConflictException;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Retries a failed or cancelled generation on request; finished work is kept. */
@Component
final class RetryingGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingGeneration.class);

    private final TransactionOperations transactions;
    private final JobSearch search;
    private final Jobs jobs;
    private final DecisionExecutor executor;
    private final GenerationMetrics metrics;

    RetryingGeneration(
            TransactionOperations transactions,
            JobSearch search,
            Jobs jobs,
            DecisionExecutor executor,
            GenerationMetrics metrics) {
        this.transactions = transactions;
        this.search = search;
        this.jobs = jobs;
        this.executor = executor;
        this.metrics = metrics;
    }

    /**
     * Starts another attempt at the job.
     *
     * @throws NotFoundException if the job does not exist for the caller
     * @throws ConflictException if it has neither failed nor been cancelled
     */
    JobState retry(JobId id, Caller caller) {
        if (search.status(id, caller).isEmpty()) {
            throw new NotFoundException("job", id);
        }
        var job = Objects.requireNonNull(transactions.execute(transaction -> retryLocked(id)));
        metrics.jobRetried();
        try (var context = LogContext.of(id.toString())) {
            LOG.info("job_id={} retried, attempt {}", id, job.attempt());
        }
        return job;
    }

    private JobState retryLocked(JobId id) {
        var before = jobs.lock(id).orElseThrow(() -> new NotFoundException("job", id));
        if (before.status() == JobStatus.COMPLETED) {
            throw new ConflictException("Job " + id + " has completed; there is nothing to retry.");
        }
        if (!before.status().isTerminal()) {
            throw new ConflictException(
                    "Job " + id + " is " + before.status().word() + "; only failed and cancelled jobs can be retried.");
        }
        var decision = new Generation(before).retry();
        executor.execute(before, decision);
        return decision.state();
    }
}
