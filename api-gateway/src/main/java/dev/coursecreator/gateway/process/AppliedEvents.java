package dev.coursecreator.gateway.process;

import dev.coursecreator.model.JobId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ids of the events that were applied, for as long as they might be delivered again. */
@Component
final class AppliedEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    AppliedEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers the event of a job that is there. False if it was remembered already. */
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

    /** Forgets what was applied before that time; at most so many. Returns how many. */
    int forget(Instant appliedBefore, int limit) {
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
