package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.security.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered to the requests with a key, for as long as their clients may send them again. */
@Component
final class IdempotencyRecords {

    /** For so long. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was answered to the owner's request with that key; empty if there was none, or long ago. */
    Optional<Answered> find(Owner owner, IdempotencyKey key) {
        return jdbc.sql("""
                        SELECT request_hash, job_id, course_id, lessons
                        FROM idempotency_keys
                        WHERE owner = :owner AND idempotency_key = :key AND created_at > :since
                        """)
                .param("owner", owner.id())
                .param("key", key.value())
                .param("since", since())
                .query((row, number) -> new Answered(
                        row.getString("request_hash"),
                        new SubmissionReceipt(
                                JobId.parse(row.getString("job_id")),
                                CourseId.parse(row.getString("course_id")),
                                row.getInt("lessons"))))
                .optional();
    }

    /**
     * Remembers an answer, in the transaction that makes it true. Waits for the end of another such transaction with the same
     * key. False if that, or an earlier one, has answered.
     */
    boolean add(Owner owner, IdempotencyKey key, SubmissionReceipt answer) {
        jdbc.sql("""
                        DELETE FROM idempotency_keys
                        WHERE owner = :owner AND idempotency_key = :key AND created_at <= :since
                        """)
                .param("owner", owner.id())
                .param("key", key.value())
                .param("since", since())
                .update();
        return jdbc.sql("""
                        INSERT INTO idempotency_keys
                            (owner, idempotency_key, request_hash, job_id, course_id, lessons, created_at)
                        VALUES (:owner, :key, :hash, :job, :course, :lessons, :now)
                        ON CONFLICT (owner, idempotency_key) DO NOTHING
                        """)
                        .param("owner", owner.id())
                        .param("key", key.value())
                        .param("hash", key.requestHash())
                        .param("job", answer.jobId().toString())
                        .param("course", answer.courseId().toString())
                        .param("lessons", answer.lessons())
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    /** Forgets what was answered long ago; at most so many. Returns how many. */
    int forget(int limit) {
        return jdbc.sql("""
                        DELETE FROM idempotency_keys
                        WHERE (owner, idempotency_key) IN (
                            SELECT owner, idempotency_key
                            FROM idempotency_keys
                            WHERE created_at <= :since
                            ORDER BY created_at
                            LIMIT :limit)
                        """).param("since", since()).param("limit", limit).update();
    }

    private long since() {
        return Instant.ofEpochMilli(clock.millis()).minus(REMEMBERED).toEpochMilli();
    }

    /**
     * What was answered.
     *
     * @param requestHash of the request; see {@link IdempotencyKey}
     */
    record Answered(String requestHash, SubmissionReceipt answer) {}
}
