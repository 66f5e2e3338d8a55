package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.jobs.LogContext;
import dev.coursecreator.model.JobId;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fails the jobs whose deadlines are over; the workers stop at once. Several gateways may do so at a time: a job fails once. */
@Component
public final class DeadlineEnforcer {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineEnforcer.class);

    private static final int AT_ONCE = 100;

    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final DecisionExecutor acting;
    private final GenerationMetrics metrics;
    private final Clock clock;

    DeadlineEnforcer(
            TransactionOperations transactions,
            Jobs jobs,
            DecisionExecutor acting,
            GenerationMetrics metrics,
            Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.acting = acting;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Looks once. */
    void enforce() {
        jobs.pastDeadline(clock.instant(), AT_ONCE).forEach(this::fail);
    }

    private void fail(JobId id) {
        var ended = transactions.execute(transaction -> failLocked(id));
        if (ended != null && ended.isPresent()) {
            metrics.jobEnded(JobStatus.FAILED);
            try (var context = LogContext.of(id)) {
                LOG.info("job_id={} is failed: its deadline is over", id);
            }
        }
    }

    /** Empty if the job has ended, or got more time, since it was found. */
    private Optional<JobStatus> failLocked(JobId id) {
        var job = jobs.lock(id);
        var deadline = jobs.facts(id).deadline();
        if (job.isEmpty() || deadline.isEmpty() || deadline.get().isAfter(clock.instant())) {
            return Optional.empty();
        }
        var before = job.get();
        var decision = new Generation(before).deadlineExceeded(deadline.get());
        acting.act(before, decision);
        return before.status().isTerminal()
                ? Optional.empty()
                : Optional.of(decision.state().status());
    }
}
