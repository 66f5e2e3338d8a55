package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.webhooks.Delivery.Status;
import dev.coursecreator.rest.database.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The due deliveries, for those who send them. All methods run in the caller's transaction. */
@Component
final class DueDeliveries {

    private static final String DUE = """
             WHERE status = 'pending' AND due_at <= :now
                AND webhook_id IN (SELECT id FROM webhooks WHERE enabled = 1)
            """;

    private final JdbcClient jdbc;
    private final Database database;

    DueDeliveries(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * Due deliveries without a lease, the longest due first. On PostgreSQL they are locked until the transaction ends.
     *
     * @param except webhooks whose deliveries are left out
     */
    List<Delivery> next(Instant now, Collection<UUID> except, int limit) {
        return jdbc.sql(Deliveries.SELECT + DUE
                        + " AND (leased_until IS NULL OR leased_until <= :now) AND webhook_id NOT IN (:except)"
                        + " ORDER BY due_at, id LIMIT :limit "
                        + database.forUpdateSkipLocked())
                .param("now", now.toEpochMilli())
                .param(
                        "except",
                        except.isEmpty()
                                ? List.of("")
                                : except.stream().map(UUID::toString).toList())
                .param("limit", limit)
                .query((row, number) -> Deliveries.delivery(row))
                .list();
    }

    /** When the next delivery without a lease is due, or has been; empty if none waits. */
    Optional<Instant> nextDue(Instant now) {
        return jdbc.sql("""
                        SELECT due_at
                        FROM webhook_deliveries
                        WHERE status = 'pending' AND (leased_until IS NULL OR leased_until <= :now)
                            AND webhook_id IN (SELECT id FROM webhooks WHERE enabled = 1)
                        ORDER BY due_at
                        LIMIT 1
                        """)
                .param("now", now.toEpochMilli())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /** Leases a delivery to this gateway until then. */
    void lease(UUID id, Instant until) {
        jdbc.sql("UPDATE webhook_deliveries SET leased_until = :until WHERE id = :id")
                .param("id", id.toString())
                .param("until", until.toEpochMilli())
                .update();
    }

    /**
     * Records an attempt. Returns its number; empty if another gateway has leased the delivery meanwhile.
     *
     * @param at when the attempt began
     */
    Optional<Integer> record(Leased leased, Instant at, long durationMs, Attempt.Reply reply, Outcome outcome) {
        var recorded = jdbc.sql("""
                        UPDATE webhook_deliveries
                        SET status = :status, attempts = attempts + 1, tries = :tries, due_at = :dueAt, leased_until = NULL
                        WHERE id = :id AND leased_until = :lease
                        """)
                .param("id", leased.delivery().id().toString())
                .param("lease", leased.until().toEpochMilli())
                .param("status", outcome.status().wireName())
                .param("tries", leased.delivery().tries() + 1)
                .param("dueAt", Timestamps.millis(outcome.dueAt()))
                .update();
        if (recorded == 0) {
            return Optional.empty();
        }
        var number = jdbc.sql("SELECT attempts FROM webhook_deliveries WHERE id = :id")
                .param("id", leased.delivery().id().toString())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        INSERT INTO webhook_attempts
                            (delivery_id, number, at, duration_ms, response_status, response_body, error)
                        VALUES (:id, :number, :at, :durationMs, :status, :body, :error)
                        """)
                .param("id", leased.delivery().id().toString())
                .param("number", number)
                .param("at", at.toEpochMilli())
                .param("durationMs", durationMs)
                .param("status", reply.status())
                .param("body", reply.body())
                .param("error", reply.error())
                .update();
        return Optional.of(number);
    }

    /** Since when the longest due delivery is due; empty if none is due. */
    Optional<Instant> oldest(Instant now) {
        return jdbc.sql("SELECT due_at FROM webhook_deliveries" + DUE + " ORDER BY due_at LIMIT 1")
                .param("now", now.toEpochMilli())
                .query((row, number) -> Instant.ofEpochMilli(row.getLong("due_at")))
                .optional();
    }

    /** A delivery that this gateway has leased, with its current webhook. */
    record Leased(Delivery delivery, Webhook webhook, Instant until) {}

    /**
     * The state of a delivery after an attempt.
     *
     * @param dueAt time of the next attempt; null if there will be none
     */
    record Outcome(Status status, @Nullable Instant dueAt) {}
}
