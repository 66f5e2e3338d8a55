package dev.coursecreator.gateway.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
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

    /** Records events of existing jobs; at least one. Returns the ids of those that were not recorded yet. */
    Set<String> add(Collection<ReceivedEvent> events) {
        long now = clock.millis();
        return new HashSet<>(jdbc.sql("""
                        INSERT INTO applied_events (event_id, job_id, applied_at)
                        VALUES :rows
                        ON CONFLICT (event_id) DO NOTHING
                        RETURNING event_id
                        """)
                .param(
                        "rows",
                        events.stream()
                                .map(received -> new Object[] {
                                    received.id(), received.event().jobId().toString(), now
                                })
                                .toList())
                .query(String.class)
                .list());
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
