package dev.coursecreator.gateway.outbox;

import dev.coursecreator.rest.database.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims on messages: until a claim expires, no other gateway sends the message. All methods run in the caller's transaction, and change a claim only
 * if it is still the caller's, which its expiry identifies: nobody else can claim the message before.
 */
@Component
final class MessageClaims {

    private final JdbcClient jdbc;
    private final Database database;

    MessageClaims(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Claims messages that the caller's transaction has locked. */
    void claim(Collection<Long> seqs, Instant until) {
        if (!seqs.isEmpty()) {
            jdbc.sql("UPDATE outbox SET claimed_until = :until WHERE seq IN (:seqs)")
                    .param("until", until.toEpochMilli())
                    .param("seqs", seqs)
                    .update();
        }
    }

    /**
     * Marks messages as sent, and ends the claims on them. Left out are messages that are being changed by another transaction: that applies an
     * event of the worker that got the message, and so marks it as sent.
     */
    void markSent(Collection<SentMessage> sent, Instant until, Instant now) {
        var own = new HashSet<>(lockOwn(sent.stream().map(SentMessage::seq).toList(), until));
        sent.stream()
                .filter(message -> own.contains(message.seq()))
                .forEach(message -> jdbc.sql("""
                        UPDATE outbox
                        SET sent_at = COALESCE(sent_at, :now), claimed_until = NULL,
                            record_partition = :partition, record_offset = :offset, seen_at = NULL
                        WHERE seq = :seq
                        """)
                        .param("now", now.toEpochMilli())
                        .param("partition", message.partition())
                        .param("offset", message.offset())
                        .param("seq", message.seq())
                        .update());
    }

    /** Ends claims on messages that were not sent. */
    void release(Collection<Long> seqs, Instant until) {
        var own = lockOwn(seqs, until);
        if (!own.isEmpty()) {
            jdbc.sql("UPDATE outbox SET claimed_until = NULL WHERE seq IN (:seqs)")
                    .param("seqs", own)
                    .update();
        }
    }

    /** Skips rows that are locked, so that no transaction of an event waits for this one and this one for that. */
    private List<Long> lockOwn(Collection<Long> seqs, Instant until) {
        return seqs.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT seq
                                FROM outbox
                                WHERE seq IN (:seqs) AND claimed_until = :until
                                ORDER BY seq
                                """ + database.forUpdateSkipLocked())
                        .param("seqs", seqs)
                        .param("until", until.toEpochMilli())
                        .query(Long.class)
                        .list();
    }
}
