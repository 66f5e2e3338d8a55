package dev.coursecreator.gateway.outbox;

import dev.coursecreator.gateway.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The relay's side of the outbox. */
@Component
final class UnsentMessages {

    private final JdbcClient jdbc;
    private final Database database;

    UnsentMessages(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * The oldest messages that wait, in order. On PostgreSQL no other gateway gets them before the transaction ends, and those
     * that another one has are left out, together with the later ones of the same job.
     */
    List<OutboxMessage> next(int limit) {
        var messages = jdbc.sql("""
                        SELECT seq, id, job_id, topic, type, body, created_at, traceparent
                        FROM outbox
                        WHERE sent_at IS NULL
                        ORDER BY seq
                        LIMIT :limit
                        """ + database.forUpdateSkipLocked())
                .param("limit", limit)
                .query(UnsentMessages::message)
                .list();
        if (messages.isEmpty()) {
            return messages;
        }
        var firstOfOthers = firstNotAmong(messages);
        return messages.stream()
                .filter(message -> message.seq() < firstOfOthers.getOrDefault(message.jobId(), Long.MAX_VALUE))
                .toList();
    }

    /** Per job, the first waiting message that is not among these. */
    private Map<String, Long> firstNotAmong(List<OutboxMessage> messages) {
        var first = new HashMap<String, Long>();
        jdbc.sql("""
                        SELECT job_id, MIN(seq) AS first
                        FROM outbox
                        WHERE sent_at IS NULL AND seq < :last AND job_id IN (:jobs) AND seq NOT IN (:among)
                        GROUP BY job_id
                        """)
                .param("last", messages.getLast().seq())
                .param(
                        "jobs",
                        messages.stream().map(OutboxMessage::jobId).distinct().toList())
                .param("among", messages.stream().map(OutboxMessage::seq).toList())
                .query(row -> {
                    first.put(row.getString("job_id"), row.getLong("first"));
                });
        return first;
    }

    void markSent(Collection<Long> seqs, Instant now) {
        if (!seqs.isEmpty()) {
            jdbc.sql("UPDATE outbox SET sent_at = :now WHERE seq IN (:seqs)")
                    .param("now", now.toEpochMilli())
                    .param("seqs", seqs)
                    .update();
        }
    }

    /** Removes messages that were sent before that time; at most so many. Returns how many. */
    int purge(Instant sentBefore, int limit) {
        return jdbc.sql("""
                        DELETE FROM outbox
                        WHERE seq IN (
                            SELECT seq FROM outbox WHERE sent_at IS NOT NULL AND sent_at < :before ORDER BY sent_at LIMIT :limit)
                        """)
                .param("before", sentBefore.toEpochMilli())
                .param("limit", limit)
                .update();
    }

    int count() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL")
                .query(Integer.class)
                .single();
    }

    /** When the message was written that waits longest; empty if none waits. */
    Optional<Instant> oldest() {
        return jdbc.sql("SELECT created_at FROM outbox WHERE sent_at IS NULL ORDER BY seq LIMIT 1")
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    private static OutboxMessage message(ResultSet row, int number) throws SQLException {
        return new OutboxMessage(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("job_id"),
                row.getString("topic"),
                row.getString("type"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("traceparent"));
    }
}
