package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobSearch;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.jobs.LogContext;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.problem.ConflictException;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has done again what failed or was cancelled, at the client's wish; what is finished stays. */
@Component
final class RetryingGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingGeneration.class);

    private final TransactionOperations transactions;
    private final JobSearch search;
    private final Jobs jobs;
    private final DecisionExecutor acting;
    private final GenerationMetrics metrics;

    RetryingGeneration(
            TransactionOperations transactions,
            JobSearch search,
            Jobs jobs,
            DecisionExecutor acting,
            GenerationMetrics metrics) {
        this.transactions = transactions;
        this.search = search;
        this.jobs = jobs;
        this.acting = acting;
        this.metrics = metrics;
    }

    /**
     * Begins another attempt at the job.
     *
     * @throws NotFoundException if there is no such job that the caller may see
     * @throws ConflictException if it has neither failed nor been cancelled
     */
    JobState retry(JobId id, Caller caller) {
        if (search.status(id, caller).isEmpty()) {
            throw new NotFoundException("job", id);
        }
        var job = Objects.requireNonNull(transactions.execute(transaction -> retryLocked(id)));
        metrics.jobRetried();
        try (var context = LogContext.of(id)) {
            LOG.info("job_id={} is tried again, attempt {}", id, job.attempt());
        }
        return job;
    }

    private JobState retryLocked(JobId id) {
        var before = jobs.lock(id).orElseThrow(() -> new NotFoundException("job", id));
        if (before.status() == JobStatus.COMPLETED) {
            throw new ConflictException("Job " + id + " has completed; there is nothing to do again.");
        }
        if (!before.status().isTerminal()) {
            throw new ConflictException("Job " + id + " is " + before.status().word()
                    + "; it can be retried when it has failed or is cancelled.");
        }
        var decision = new Generation(before).retry();
        acting.act(before, decision);
        return decision.state();
    }
}
