package dev.coursecreator.gateway.outbox;

import dev.coursecreator.rest.database.Database;
import java.time.Instant;
import java.util.Collection;
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
     * event of the worker that got the message, and so marks it as sent. Neither transaction waits for the other.
     */
    void markSent(Collection<SentMessage> sent, Instant until, Instant now) {
        sent.forEach(message -> jdbc.sql("""
                        UPDATE outbox
                        SET sent_at = COALESCE(sent_at, :now), claimed_until = NULL,
                            record_partition = :partition, record_offset = :offset, seen_at = NULL
                        WHERE seq IN (SELECT seq FROM outbox WHERE seq = :seq AND claimed_until = :until %s)
                        """.formatted(database.forUpdateSkipLocked()))
                .param("now", now.toEpochMilli())
                .param("partition", message.partition())
                .param("offset", message.offset())
                .param("seq", message.seq())
                .param("until", until.toEpochMilli())
                .update());
    }

    /** Ends claims on messages that were not sent. Skips rows that are locked, as above. */
    void release(Collection<Long> seqs, Instant until) {
        if (!seqs.isEmpty()) {
            jdbc.sql("""
                            UPDATE outbox
                            SET claimed_until = NULL
                            WHERE seq IN (
                                SELECT seq FROM outbox WHERE seq IN (:seqs) AND claimed_until = :until ORDER BY seq %s)
                            """.formatted(database.forUpdateSkipLocked()))
                    .param("seqs", seqs)
                    .param("until", until.toEpochMilli())
                    .update();
        }
    }
}
