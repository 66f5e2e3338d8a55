package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.WarningsColumn;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.security.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts of the requests with an Idempotency-Key, kept for {@link #RETENTION}. */
@Component
final class IdempotencyRecords {

    static final Duration RETENTION = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The receipt of the owner's request with that key; empty if there is none or it has expired. */
    Optional<Answered> find(Owner owner, IdempotencyKey key) {
        return jdbc.sql("""
                        SELECT request_hash, job_id, course_id, lessons,
                            (SELECT warnings FROM processing_jobs WHERE id = job_id) AS warnings
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
                                row.getInt("lessons"),
                                WarningsColumn.parse(row.getString("warnings")))))
                .optional();
    }

    /**
     * Records a receipt in the transaction that creates the job. Waits for a concurrent transaction with the same key. False if
     * that one, or an earlier one, has recorded a receipt.
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

    /** Deletes expired records, at most {@code limit}. Returns how many. */
    int purge(int limit) {
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
        return Instant.ofEpochMilli(clock.millis()).minus(RETENTION).toEpochMilli();
    }

    /**
     * A recorded receipt.
     *
     * @param requestHash of the request; see {@link IdempotencyKey}
     */
    record Answered(String requestHash, SubmissionReceipt answer) {}
}
