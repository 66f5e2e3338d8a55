package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.Decision;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.process.GenerationMetrics.Outcome;
import dev.coursecreator.model.JobId;
import dev.coursecreator.tracing.LogContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Applies the workers' events to generations: a batch of events, in order per job, is one transaction. */
@Component
public final class EventApplier {

    private static final Logger LOG = LoggerFactory.getLogger(EventApplier.class);

    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final AppliedEvents applied;
    private final DecisionExecutor executor;
    private final GenerationMetrics metrics;

    EventApplier(
            TransactionOperations transactions,
            Jobs jobs,
            AppliedEvents applied,
            DecisionExecutor executor,
            GenerationMetrics metrics) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.applied = applied;
        this.executor = executor;
        this.metrics = metrics;
    }

    /** Applies all events, or none if it throws. Duplicates and events of unknown jobs change nothing. */
    public void apply(List<ReceivedEvent> events) {
        // Every gateway locks jobs in the same order, so that they do not deadlock.
        var byJob = new TreeMap<JobId, List<ReceivedEvent>>(Comparator.comparing(JobId::toString));
        events.forEach(received -> byJob.computeIfAbsent(received.event().jobId(), job -> new ArrayList<>())
                .add(received));
        var counts = new Counts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        transactions.executeWithoutResult(transaction -> byJob.forEach((job, itsEvents) -> {
            try (var context = LogContext.of(job.toString())) {
                apply(job, itsEvents, counts);
            }
        }));
        counts.outcomes().forEach(metrics::event);
        counts.ended().forEach(this::report);
        counts.completedAfter().forEach(metrics::coursePublished);
    }

    private void report(JobState ended) {
        metrics.jobEnded(ended.status());
        try (var context = LogContext.of(ended.id().toString())) {
            LOG.info("job_id={} {}", ended.id(), ended.status().wireName());
        }
    }

    private void apply(JobId id, List<ReceivedEvent> events, Counts counts) {
        var job = jobs.lock(id);
        if (job.isEmpty()) {
            LOG.info("{} events of unknown job_id={} ignored", events.size(), id);
            events.forEach(event -> counts.outcomes().add(Outcome.UNKNOWN_JOB));
            return;
        }
        var before = job.get();
        var decision = Decision.nothing(before);
        for (var received : events) {
            if (applied.add(received.id(), id)) {
                decision = decision.then(received.event());
                counts.outcomes().add(Outcome.APPLIED);
            } else {
                counts.outcomes().add(Outcome.DUPLICATE);
            }
        }
        executor.execute(before, decision, events);
        if (decision.state().status() != before.status()
                && decision.state().status().isTerminal()) {
            counts.ended().add(decision.state());
            if (decision.state().status() == JobStatus.COMPLETED) {
                counts.completedAfter().add(jobs.facts(id).age());
            }
        }
    }

    /** Counted once the transaction has been committed. */
    private record Counts(List<Outcome> outcomes, List<JobState> ended, List<Duration> completedAfter) {}
}
