package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.gateway.kafka.CommandRecord;
import dev.coursecreator.gateway.kafka.CommandRecord.Position;
import dev.coursecreator.gateway.outbox.OutboxSignal;
import dev.coursecreator.rest.database.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The commands that were sent and that no worker has started, as far as the gateway knows. */
@Component
final class UnstartedCommands {

    /** Two queries, because each reads an index of its own. An assembly has no start: it counts until it has ended. */
    private static final List<String> SENT =
            List.of("lesson IS NOT NULL AND taken_at IS NULL", "type = 'course.assemble'");

    private final JdbcClient jdbc;
    private final Reading reading;
    private final TransactionOperations transactions;
    private final OutboxSignal signal;

    UnstartedCommands(JdbcClient jdbc, Reading reading, TransactionOperations transactions, OutboxSignal signal) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.transactions = transactions;
        this.signal = signal;
    }

    /**
     * A command that was sent and has not been started.
     *
     * @param sentAt when
     * @param seenAt when it was last found in Kafka; null if nobody has looked
     * @param resends how often it has been lost
     */
    record Unstarted(
            long seq,
            String jobId,
            CommandRecord record,
            Instant sentAt,
            @Nullable Instant seenAt,
            int resends) {

        /** Since when it is known to have been in Kafka. */
        Instant since() {
            return Objects.requireNonNullElse(seenAt, sentAt);
        }
    }

    /** Those that were last sent, or seen in Kafka, before that time; the longest ago first, at most {@code limit} of each kind. */
    List<Unstarted> since(Instant before, int limit) {
        return reading.read(
                () -> SENT.stream().flatMap(kind -> since(kind, before, limit)).toList());
    }

    private Stream<Unstarted> since(String kind, Instant before, int limit) {
        return jdbc
                .sql("""
                        SELECT seq, id, job_id, record_partition, record_offset, sent_at, seen_at, resends
                        FROM outbox
                        WHERE sent_at IS NOT NULL AND ended_at IS NULL AND COALESCE(seen_at, sent_at) < :before AND
                        """ + kind + " ORDER BY COALESCE(seen_at, sent_at) LIMIT :limit")
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .query(UnstartedCommands::unstarted)
                .list()
                .stream();
    }

    /** Lets the lost ones be sent again, and records that the others were seen; but not those that have changed meanwhile. */
    void settle(List<Unstarted> lost, List<Unstarted> seen, Instant now) {
        transactions.executeWithoutResult(transaction -> {
            lost.forEach(command -> update("sent_at = NULL, seen_at = NULL, resends = resends + 1", command, now));
            seen.forEach(command -> update("seen_at = :now", command, now));
            if (!lost.isEmpty()) {
                signal.sendAfterCommit();
            }
        });
    }

    private void update(String changes, Unstarted command, Instant now) {
        jdbc.sql("UPDATE outbox SET " + changes + """
                         WHERE seq = :seq AND sent_at = :sentAt AND taken_at IS NULL AND ended_at IS NULL
                            AND resends = :resends
                        """)
                .param("now", now.toEpochMilli())
                .param("seq", command.seq())
                .param("sentAt", command.sentAt().toEpochMilli())
                .param("resends", command.resends())
                .update();
    }

    private static Unstarted unstarted(ResultSet row, int number) throws SQLException {
        return new Unstarted(
                row.getLong("seq"),
                row.getString("job_id"),
                new CommandRecord(row.getString("id"), position(row)),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                seenAt(row),
                row.getInt("resends"));
    }

    private static @Nullable Position position(ResultSet row) throws SQLException {
        var offset = row.getLong("record_offset");
        return row.wasNull() ? null : new Position(row.getInt("record_partition"), offset);
    }

    private static @Nullable Instant seenAt(ResultSet row) throws SQLException {
        var seenAt = row.getLong("seen_at");
        return row.wasNull() ? null : Instant.ofEpochMilli(seenAt);
    }
}
