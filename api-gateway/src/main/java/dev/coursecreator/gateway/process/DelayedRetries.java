package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.LessonState;
import dev.coursecreator.model.JobId;
import dev.coursecreator.tracing.Tracing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Retries of lessons that wait a moment, because what made them fail may pass. In the database, so that they survive a restart. */
@Component
final class DelayedRetries {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final GenerationSettings settings;
    private final Tracing tracing;

    DelayedRetries(JdbcClient jdbc, Clock clock, GenerationSettings settings, Tracing tracing) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.tracing = tracing;
    }

    /**
     * A retry.
     *
     * @param traceparent the trace of the event that caused it; null if that is not traced
     */
    record DelayedRetry(
            JobId jobId, int lesson, int attempt, @Nullable String traceparent) {}

    /** Stores the retry, in the caller's transaction; false if it is to be sent at once. */
    boolean postpone(JobId job, LessonState lesson) {
        var delay = settings.retryDelay(lesson.attemptInJobAttempt() - 1);
        if (delay.isZero()) {
            return false;
        }
        jdbc.sql("""
                        INSERT INTO waiting_retries (job_id, lesson, attempt, due_at, traceparent)
                        VALUES (:job, :lesson, :attempt, :due, :traceparent)
                        ON CONFLICT (job_id, lesson) DO UPDATE
                        SET attempt = excluded.attempt, due_at = excluded.due_at, traceparent = excluded.traceparent
                        """)
                .param("job", job.toString())
                .param("lesson", lesson.lesson())
                .param("attempt", lesson.attempt())
                .param("due", clock.instant().plus(delay).toEpochMilli())
                .param("traceparent", tracing.traceparent())
                .update();
        return true;
    }

    /** The retries that are due, the oldest first. */
    List<DelayedRetry> due(int limit) {
        return jdbc.sql("""
                        SELECT job_id, lesson, attempt, traceparent
                        FROM waiting_retries
                        WHERE due_at <= :now
                        ORDER BY due_at
                        LIMIT :limit
                        """)
                .param("now", clock.millis())
                .param("limit", limit)
                .query((row, number) -> new DelayedRetry(
                        new JobId(UUID.fromString(row.getString("job_id"))),
                        row.getInt("lesson"),
                        row.getInt("attempt"),
                        row.getString("traceparent")))
                .list();
    }

    /** When the next retry is due; empty if none waits. */
    Optional<Instant> nextDue() {
        return jdbc.sql("SELECT due_at FROM waiting_retries ORDER BY due_at LIMIT 1")
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /** Removes the retry, in the caller's transaction; false if another gateway has. */
    boolean remove(DelayedRetry retry) {
        return jdbc.sql("DELETE FROM waiting_retries WHERE job_id = :job AND lesson = :lesson AND attempt = :attempt")
                        .param("job", retry.jobId().toString())
                        .param("lesson", retry.lesson())
                        .param("attempt", retry.attempt())
                        .update()
                == 1;
    }
}
