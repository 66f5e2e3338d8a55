package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.jobs.LogContext;
import dev.coursecreator.gateway.jobs.StalledLesson;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.LessonFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives a lesson to another worker when nothing has been heard of it for long. Silence counts only while the gateway hears
 * everything there is to hear: after a start, or when the broker was away, the time begins anew.
 */
final class StalledLessonRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(StalledLessonRecovery.class);

    private static final int AT_ONCE = 100;

    private final TransactionOperations transactions;
    private final Jobs jobs;
    private final DecisionExecutor acting;
    private final GenerationMetrics metrics;
    private final Watch watch;

    private @Nullable Instant hearingSince;

    StalledLessonRecovery(
            TransactionOperations transactions,
            Jobs jobs,
            DecisionExecutor acting,
            GenerationMetrics metrics,
            Watch watch) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.acting = acting;
        this.metrics = metrics;
        this.watch = watch;
    }

    /**
     * By what silence is measured.
     *
     * @param hearsAll whether every event that was sent has been applied
     */
    record Watch(Clock clock, Duration stalledAfter, BooleanSupplier hearsAll) {}

    /** Looks once. Called again and again, by one thread at a time. */
    void recover() {
        var now = watch.clock().instant();
        if (!watch.hearsAll().getAsBoolean()) {
            hearingSince = null;
            return;
        }
        if (hearingSince == null) {
            hearingSince = now;
        }
        var since = now.minus(watch.stalledAfter());
        if (!hearingSince.isAfter(since)) {
            jobs.silentSince(since, AT_ONCE).forEach(lesson -> recover(lesson, since));
        }
    }

    private void recover(StalledLesson lesson, Instant since) {
        try (var context = LogContext.of(lesson.jobId(), lesson.lesson())) {
            recoverInContext(lesson, since);
        }
    }

    private void recoverInContext(StalledLesson lesson, Instant since) {
        var status = transactions.execute(transaction -> recoverLocked(lesson, since));
        if (status != null && status.isPresent()) {
            LOG.warn(
                    "nothing was heard of job_id={} lesson={} attempt={} since {}; the job is {}",
                    lesson.jobId(),
                    lesson.lesson(),
                    lesson.attempt(),
                    lesson.lastHeard(),
                    status.get().word());
            if (status.get().isTerminal()) {
                metrics.jobEnded(status.get());
            }
        }
    }

    /** Empty if the lesson has been heard of meanwhile. */
    private Optional<JobStatus> recoverLocked(StalledLesson lesson, Instant since) {
        var job = jobs.lock(lesson.jobId());
        if (job.isEmpty() || !jobs.silentSince(since, AT_ONCE).contains(lesson)) {
            return Optional.empty();
        }
        var before = job.get();
        var worker = before.lessons().get(lesson.lesson() - 1).worker();
        var failure = new Failure.Transient(
                "worker-silent",
                "Nothing was heard of worker %s for %d s. Look whether it is alive and reaches Kafka."
                        .formatted(
                                worker == null ? "(unknown)" : worker,
                                watch.stalledAfter().toSeconds()));
        var failed = new LessonFailed(lesson.jobId(), lesson.lesson(), lesson.attempt(), failure);
        var decision = new Generation(before).decide(failed);
        acting.act(before, decision, failed);
        return Optional.of(decision.state().status());
    }
}
