package dev.coursecreator.gateway.process;

import dev.coursecreator.model.JobId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ids of applied events, kept for as long as Kafka may redeliver them. */
@Component
final class AppliedEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    AppliedEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records the event of an existing job. False if it was recorded already. */
    boolean add(String eventId, JobId jobId) {
        return jdbc.sql("""
                        INSERT INTO applied_events (event_id, job_id, applied_at)
                        VALUES (:eventId, :jobId, :now)
                        ON CONFLICT (event_id) DO NOTHING
                        """)
                        .param("eventId", eventId)
                        .param("jobId", jobId.toString())
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    /** Deletes the ids of events applied before that time, at most {@code limit}. Returns how many. */
    int purge(Instant appliedBefore, int limit) {
        return jdbc.sql("""
                        DELETE FROM applied_events
                        WHERE event_id IN (
                            SELECT event_id FROM applied_events WHERE applied_at < :before ORDER BY applied_at LIMIT :limit)
                        """)
                .param("before", appliedBefore.toEpochMilli())
                .param("limit", limit)
                .update();
    }
}
