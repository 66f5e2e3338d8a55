package dev.coursecreator.gateway.process;

import dev.coursecreator.tracing.LogContext;
import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.model.JobId;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fails jobs that have exceeded their deadline; the workers stop at once. Safe to run at several gateways: a job fails once. */
@Component
public final class DeadlineEnforcer {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineEnforcer.class);

    private static final int BATCH_SIZE = 100;

    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final DecisionExecutor executor;
    private final GenerationMetrics metrics;
    private final Clock clock;

    DeadlineEnforcer(
            TransactionOperations transactions,
            Jobs jobs,
            DecisionExecutor executor,
            GenerationMetrics metrics,
            Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.executor = executor;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Checks all live jobs once. */
    void enforce() {
        jobs.pastDeadline(clock.instant(), BATCH_SIZE).forEach(this::fail);
    }

    private void fail(JobId id) {
        var ended = transactions.execute(transaction -> failLocked(id));
        if (ended != null && ended.isPresent()) {
            metrics.jobEnded(JobStatus.FAILED);
            try (var context = LogContext.of(id.toString())) {
                LOG.info("job_id={} failed: deadline exceeded", id);
            }
        }
    }

    /** Empty if the job has ended or its deadline has changed since it was found. */
    private Optional<JobStatus> failLocked(JobId id) {
        var job = jobs.lock(id);
        var deadline = jobs.facts(id).deadline();
        if (job.isEmpty() || deadline.isEmpty() || deadline.get().isAfter(clock.instant())) {
            return Optional.empty();
        }
        var before = job.get();
        var decision = new Generation(before).deadlineExceeded(deadline.get());
        executor.execute(before, decision);
        return before.status().isTerminal()
                ? Optional.empty()
                : Optional.of(decision.state().status());
    }
}
