package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.Decision;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.jobs.LockedJob;
import dev.coursecreator.gateway.process.GenerationMetrics.Outcome;
import dev.coursecreator.model.JobId;
import dev.coursecreator.tracing.LogContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        var byJob = events.stream()
                .collect(Collectors.groupingBy(received -> received.event().jobId()));
        var counts = new Counts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        transactions.executeWithoutResult(transaction -> apply(byJob, counts));
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

    private void apply(Map<JobId, List<ReceivedEvent>> events, Counts counts) {
        var locked = jobs.lock(events.keySet());
        var known = locked.stream()
                .flatMap(job -> events.getOrDefault(job.state().id(), List.of()).stream())
                .toList();
        ignoreUnknown(events, locked, counts);
        if (!known.isEmpty()) {
            var isNew = applied.add(known);
            for (var job : locked) {
                var id = job.state().id();
                try (var context = LogContext.of(id.toString())) {
                    apply(job, events.getOrDefault(id, List.of()), isNew, counts);
                }
            }
        }
    }

    private static void ignoreUnknown(Map<JobId, List<ReceivedEvent>> events, List<LockedJob> locked, Counts counts) {
        var unknown = new LinkedHashMap<>(events);
        locked.forEach(job -> unknown.remove(job.state().id()));
        unknown.forEach((id, ofJob) -> {
            LOG.info("{} events of unknown job_id={} ignored", ofJob.size(), id);
            ofJob.forEach(event -> counts.outcomes().add(Outcome.UNKNOWN_JOB));
        });
    }

    private void apply(LockedJob job, List<ReceivedEvent> events, Set<String> isNew, Counts counts) {
        var before = job.state();
        var decision = Decision.nothing(before);
        for (var received : events) {
            if (isNew.remove(received.id())) {
                decision = decision.then(received.event());
                counts.outcomes().add(Outcome.APPLIED);
            } else {
                counts.outcomes().add(Outcome.DUPLICATE);
            }
        }
        executor.execute(job, decision, events);
        if (decision.state().status() != before.status()
                && decision.state().status().isTerminal()) {
            counts.ended().add(decision.state());
            if (decision.state().status() == JobStatus.COMPLETED) {
                counts.completedAfter().add(job.facts().age());
            }
        }
    }

    /** Counted once the transaction has been committed. */
    private record Counts(List<Outcome> outcomes, List<JobState> ended, List<Duration> completedAfter) {}
}
