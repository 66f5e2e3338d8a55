package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.jobs.StalledLesson;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.tracing.LogContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries lessons whose worker has sent no heartbeat for too long. Time counts only while the gateway is up to date with the
 * events: after a start or an outage of the broker it starts again.
 */
final class StalledLessonRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(StalledLessonRecovery.class);

    private static final int BATCH_SIZE = 100;

    private final JobTransactions transactions;
    private final Jobs jobs;
    private final Watch watch;

    private @Nullable Instant upToDateSince;

    StalledLessonRecovery(JobTransactions transactions, Jobs jobs, Watch watch) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.watch = watch;
    }

    /**
     * How missing heartbeats are detected.
     *
     * @param isUpToDate whether every event in the topic has been applied
     */
    record Watch(Clock clock, Duration stalledAfter, BooleanSupplier isUpToDate) {}

    /** Checks once. Called periodically, by one thread at a time. */
    void recover() {
        var now = watch.clock().instant();
        if (!watch.isUpToDate().getAsBoolean()) {
            upToDateSince = null;
            return;
        }
        if (upToDateSince == null) {
            upToDateSince = now;
        }
        var since = now.minus(watch.stalledAfter());
        if (!upToDateSince.isAfter(since)) {
            jobs.withoutHeartbeatSince(since, BATCH_SIZE).forEach(lesson -> recover(lesson, since));
        }
    }

    private void recover(StalledLesson lesson, Instant since) {
        try (var context = LogContext.of(lesson.jobId().toString(), lesson.lesson())) {
            recoverInContext(lesson, since);
        }
    }

    private void recoverInContext(StalledLesson lesson, Instant since) {
        transactions
                .assume(lesson.jobId(), job -> failure(job, lesson, since))
                .ifPresent(change -> LOG.warn(
                        "no heartbeat of job_id={} lesson={} attempt={} since {}; the job is {}",
                        lesson.jobId(),
                        lesson.lesson(),
                        lesson.attempt(),
                        lesson.lastHeartbeat(),
                        change.after().status().wireName()));
    }

    /** Empty if there was a heartbeat in the meantime. */
    private Optional<LessonFailed> failure(JobState job, StalledLesson lesson, Instant since) {
        if (!jobs.withoutHeartbeatSince(since, BATCH_SIZE).contains(lesson)) {
            return Optional.empty();
        }
        var worker = job.lessons().get(lesson.lesson() - 1).worker();
        var failure = new Failure.Transient(
                "worker-silent",
                "Worker %s sent no heartbeat for %d s. Check that it is running and can reach Kafka."
                        .formatted(
                                worker == null ? "(unknown)" : worker,
                                watch.stalledAfter().toSeconds()));
        return Optional.of(new LessonFailed(lesson.jobId(), lesson.lesson(), lesson.attempt(), failure));
    }
}
