package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.Decision;
import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.process.JobTransactions.Change;
import dev.coursecreator.model.JobId;
import dev.coursecreator.tracing.LogContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fails jobs that have exceeded their deadline; the workers stop at once. Safe to run at several gateways: a job fails once. */
@Component
public final class DeadlineEnforcer {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineEnforcer.class);

    private static final int BATCH_SIZE = 100;

    private final JobTransactions transactions;
    private final Jobs jobs;
    private final Clock clock;

    DeadlineEnforcer(JobTransactions transactions, Jobs jobs, Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The earliest deadline of the live jobs; empty if none has a deadline. */
    Optional<Instant> next() {
        return jobs.nextDeadline();
    }

    /** Fails all live jobs that are past their deadlines. */
    void enforce() {
        jobs.pastDeadline(clock.instant(), BATCH_SIZE).forEach(this::fail);
    }

    private void fail(JobId id) {
        if (transactions.change(id, this::decide).filter(Change::hasEnded).isPresent()) {
            try (var context = LogContext.of(id.toString())) {
                LOG.info("job_id={} failed: deadline exceeded", id);
            }
        }
    }

    /** Empty if the deadline has changed since the job was found. */
    private Optional<Decision> decide(JobState job) {
        return jobs.facts(job.id())
                .deadline()
                .filter(deadline -> !deadline.isAfter(clock.instant()))
                .map(deadline -> new Generation(job).deadlineExceeded(deadline));
    }
}
