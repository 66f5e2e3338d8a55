package dev.coursecreator.gateway.outbox;

import dev.coursecreator.rest.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The relay's queries of the outbox, except those of fair dispatch. Rows are mapped by hand, because times are stored as milliseconds. */
@Component
final class UnsentMessages {

    private final JdbcClient jdbc;
    private final Database database;

    UnsentMessages(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * The oldest messages that need no dispatching, in order, without assemblies during a pause. On PostgreSQL they are locked until the
     * transaction ends. Messages that another gateway has claimed or locked are skipped, together with the later ones of the same jobs.
     */
    List<OutboxMessage> next(int limit, Instant now) {
        var messages = jdbc.sql("""
                        SELECT seq, id, job_id, topic, type, body, created_at, owner, traceparent
                        FROM outbox
                        WHERE sent_at IS NULL AND lesson IS NULL AND ended_at IS NULL
                            AND (claimed_until IS NULL OR claimed_until <= :now)
                            AND %s
                        ORDER BY seq
                        LIMIT :limit
                        """.formatted(OutboxPause.IS_NOT_HELD) + database.forUpdateSkipLocked())
                .param("now", now.toEpochMilli())
                .param("limit", limit)
                .query(UnsentMessages::message)
                .list();
        if (messages.isEmpty()) {
            return messages;
        }
        var skipped = firstSkipped(messages);
        return messages.stream()
                .filter(message -> message.seq() < skipped.getOrDefault(message.jobId(), Long.MAX_VALUE))
                .toList();
    }

    /**
     * These messages, in this order, except those that have ended meanwhile or are being changed by another transaction. On PostgreSQL they are
     * locked until the transaction ends.
     */
    List<OutboxMessage> get(List<Long> seqs) {
        if (seqs.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<Long, OutboxMessage>();
        jdbc.sql("""
                        SELECT seq, id, job_id, topic, type, body, created_at, owner, traceparent
                        FROM outbox
                        WHERE seq IN (:seqs) AND sent_at IS NULL AND ended_at IS NULL
                        """ + database.forUpdateSkipLocked())
                .param("seqs", seqs)
                .query(UnsentMessages::message)
                .list()
                .forEach(message -> found.put(message.seq(), message));
        return seqs.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Per job, the first unsent message that is not among these. */
    private Map<String, Long> firstSkipped(List<OutboxMessage> messages) {
        var first = new HashMap<String, Long>();
        jdbc.sql("""
                        SELECT job_id, MIN(seq) AS first
                        FROM outbox
                        WHERE sent_at IS NULL AND lesson IS NULL AND ended_at IS NULL AND seq < :last
                            AND job_id IN (:jobs) AND seq NOT IN (:among)
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

    /**
     * Deletes messages that were sent or cancelled before that time; at most {@code limit} of each. Commands to workers are kept until they have ended.
     * Returns how many were deleted.
     */
    int purge(Instant before, int limit) {
        return delete("""
                        DELETE FROM outbox
                        WHERE seq IN (
                            SELECT seq
                            FROM outbox
                            WHERE sent_at IS NOT NULL AND sent_at < :before
                                AND (lesson IS NULL AND type <> 'course.assemble' OR ended_at IS NOT NULL)
                            ORDER BY sent_at
                            LIMIT :limit)
                        """, before, limit) + delete("""
                        DELETE FROM outbox
                        WHERE seq IN (
                            SELECT seq
                            FROM outbox
                            WHERE sent_at IS NULL AND ended_at IS NOT NULL AND ended_at < :before
                            ORDER BY ended_at
                            LIMIT :limit)
                        """, before, limit);
    }

    private int delete(String statement, Instant before, int limit) {
        return jdbc.sql(statement)
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .update();
    }

    /**
     * Ends the claims of a process that was killed, if there can be no other: on SQLite there is a single gateway. On PostgreSQL its claims expire.
     */
    void releaseAbandoned() {
        switch (database) {
            case SQLITE ->
                jdbc.sql("UPDATE outbox SET claimed_until = NULL WHERE claimed_until IS NOT NULL")
                        .update();
            case POSTGRESQL -> {
                // Another gateway may be sending its messages.
            }
        }
    }

    /** The number of unsent messages that need no dispatching, and could be sent. */
    int count() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND lesson IS NULL AND ended_at IS NULL AND "
                        + OutboxPause.IS_NOT_HELD)
                .query(Integer.class)
                .single();
    }

    /** When the oldest of these was appended; empty if there is none. */
    Optional<Instant> oldest() {
        return jdbc.sql(
                        "SELECT created_at FROM outbox WHERE sent_at IS NULL AND lesson IS NULL AND ended_at IS NULL AND "
                                + OutboxPause.IS_NOT_HELD + " ORDER BY seq LIMIT 1")
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /** When the oldest of these messages was appended. */
    Optional<Instant> oldestOf(List<Long> seqs) {
        return seqs.isEmpty()
                ? Optional.empty()
                : jdbc.sql("SELECT created_at FROM outbox WHERE seq IN (:seqs) ORDER BY created_at LIMIT 1")
                        .param("seqs", seqs)
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
                row.getString("owner"),
                row.getString("traceparent"));
    }
}
