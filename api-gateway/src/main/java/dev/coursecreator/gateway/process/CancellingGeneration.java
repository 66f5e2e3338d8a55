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

/** Cancels a generation on request; the workers stop at once. */
@Component
final class CancellingGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(CancellingGeneration.class);

    private final TransactionOperations transactions;
    private final JobSearch search;
    private final Jobs jobs;
    private final DecisionExecutor executor;
    private final GenerationMetrics metrics;

    CancellingGeneration(
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
     * Cancels the job. Idempotent.
     *
     * @throws NotFoundException if the job does not exist for the caller
     * @throws ConflictException if it has completed or failed
     */
    JobState cancel(JobId id, Caller caller) {
        if (search.status(id, caller).isEmpty()) {
            throw new NotFoundException("job", id);
        }
        var change = Objects.requireNonNull(transactions.execute(transaction -> cancelLocked(id)));
        if (change.before().status() != JobStatus.CANCELLED) {
            metrics.jobEnded(JobStatus.CANCELLED);
            try (var context = LogContext.of(id.toString())) {
                LOG.info("job_id={} cancelled", id);
            }
        }
        return change.after();
    }

    private Change cancelLocked(JobId id) {
        var before = jobs.lock(id).orElseThrow(() -> new NotFoundException("job", id));
        if (before.status() == JobStatus.COMPLETED || before.status() == JobStatus.FAILED) {
            throw new ConflictException(
                    "Job " + id + " has already " + before.status().word() + "; there is nothing to cancel.");
        }
        var decision = new Generation(before).cancel();
        executor.execute(before, decision);
        return new Change(before, decision.state());
    }

    private record Change(JobState before, JobState after) {}
}
