package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.process.DelayedRetries.DelayedRetry;
import dev.coursecreator.tracing.Tracing;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends the retries that have waited long enough. Safe to run at several gateways: a retry is sent once. */
@Component
final class DelayedRetrySender {

    private static final int BATCH_SIZE = 100;

    private final DelayedRetries waiting;
    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final WorkerCommands workers;
    private final Tracing tracing;

    DelayedRetrySender(
            DelayedRetries waiting,
            TransactionOperations transactions,
            Jobs jobs,
            WorkerCommands workers,
            Tracing tracing) {
        this.waiting = waiting;
        this.transactions = transactions;
        this.jobs = jobs;
        this.workers = workers;
        this.tracing = tracing;
    }

    /** When the next retry is to be sent; empty if none waits. */
    Optional<Instant> next() {
        return waiting.nextDue();
    }

    /** Sends those that are due. */
    void send() {
        waiting.due(BATCH_SIZE).forEach(this::send);
    }

    private void send(DelayedRetry retry) {
        try (var span = tracing.startConsumerSpan("retry lesson.render", retry.traceparent())
                .tag("job_id", retry.jobId().toString())) {
            transactions.executeWithoutResult(transaction -> jobs.lock(retry.jobId())
                    .filter(job -> waiting.remove(retry) && isExpected(job, retry))
                    .ifPresent(job -> render(job, retry)));
        }
    }

    /** The job may have ended meanwhile, or been retried as a whole. */
    private static boolean isExpected(JobState job, DelayedRetry retry) {
        var lesson = job.lessons().get(retry.lesson() - 1);
        return !job.status().isTerminal()
                && lesson.status() == JobStatus.PENDING
                && lesson.attempt() == retry.attempt();
    }

    private void render(JobState job, DelayedRetry retry) {
        var facts = jobs.facts(job.id());
        workers.send(job, facts, new Render(retry.lesson(), retry.attempt()), CommandFactory.of(facts.material()));
    }
}
