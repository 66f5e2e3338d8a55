package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.webhooks.Delivery.Status;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deliveries, for those who create and read them. Rows are mapped by hand, because times are stored as milliseconds and attempts in another table. */
@Component
final class Deliveries {

    static final String SELECT = """
            SELECT id, webhook_id, type, payload, status, tries, due_at, created_at
            FROM webhook_deliveries
            """;

    private final JdbcClient jdbc;
    private final Reading reading;
    private final Database database;
    private final Supplier<UUID> newIds;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Reading reading, Database database, Supplier<UUID> newIds, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.database = database;
        this.newIds = newIds;
        this.clock = clock;
    }

    /** Inserts a delivery that is due at once. Returns its id; empty if the webhook has been deleted. */
    Optional<UUID> insert(UUID webhook, Message message) {
        var id = newIds.get();
        var inserted = jdbc.sql("""
                        INSERT INTO webhook_deliveries
                            (id, webhook_id, type, payload, status, attempts, tries, due_at, created_at)
                        SELECT :id, id, :type, :payload, 'pending', 0, 0, :now, :now
                        FROM webhooks
                        WHERE id = :webhook
                        """ + database.forUpdate())
                .param("id", id.toString())
                .param("webhook", webhook.toString())
                .param("type", message.type())
                .param("payload", message.payload())
                .param("now", clock.millis())
                .update();
        return inserted == 1 ? Optional.of(id) : Optional.empty();
    }

    /** Makes a delivery due at once, whatever its status, with all retries. Returns false if it does not exist. */
    boolean redeliver(UUID id, UUID webhook) {
        return jdbc.sql("""
                        UPDATE webhook_deliveries SET status = 'pending', tries = 0, due_at = :now
                        WHERE id = :id AND webhook_id = :webhook
                        """)
                        .param("id", id.toString())
                        .param("webhook", webhook.toString())
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    Optional<Delivery> find(UUID id, UUID webhook) {
        return reading.read(() -> jdbc.sql(SELECT + " WHERE id = :id AND webhook_id = :webhook")
                .param("id", id.toString())
                .param("webhook", webhook.toString())
                .query((row, number) -> delivery(row))
                .optional()
                .map(delivery -> delivery.with(attempts(List.of(id)).getOrDefault(id, List.of()))));
    }

    /** A page of the deliveries to a webhook. */
    Page<Delivery> list(UUID webhook, @Nullable Status status, ListRequest part) {
        var where = " WHERE webhook_id = :webhook " + (status == null ? "" : " AND status = :status ");
        var parameters = new HashMap<String, Object>(Map.of("webhook", webhook.toString()));
        if (status != null) {
            parameters.put("status", status.wireName());
        }
        return reading.read(() -> {
            var found = jdbc.sql(
                            SELECT + where + part.cursorCondition("created_at", "id") + part.order("created_at", "id"))
                    .params(parameters)
                    .params(part.parameters())
                    .query((row, number) -> delivery(row))
                    .list();
            var attempts = attempts(found.stream().map(Delivery::id).toList());
            var total = Total.of(jdbc.sql(Total.query("FROM webhook_deliveries" + where))
                    .params(parameters)
                    .query(Long.class)
                    .single());
            return part.of(
                    found.stream()
                            .map(delivery -> delivery.with(attempts.getOrDefault(delivery.id(), List.of())))
                            .toList(),
                    total,
                    delivery -> delivery.createdAt().toEpochMilli(),
                    Delivery::id);
        });
    }

    private Map<UUID, List<Attempt>> attempts(Collection<UUID> deliveries) {
        return deliveries.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                SELECT delivery_id, number, at, duration_ms, response_status, response_body, error
                                FROM webhook_attempts
                                WHERE delivery_id IN (:deliveries)
                                ORDER BY delivery_id, number
                                """)
                        .param(
                                "deliveries",
                                deliveries.stream().map(UUID::toString).toList())
                        .query((row, number) -> Map.entry(UUID.fromString(row.getString("delivery_id")), attempt(row)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Deletes deliveries created before that time; at most {@code limit}. Returns how many. */
    int purge(Instant before, int limit) {
        return jdbc.sql("""
                        DELETE FROM webhook_deliveries
                        WHERE id IN (
                            SELECT id FROM webhook_deliveries WHERE created_at < :before ORDER BY created_at LIMIT :limit)
                        """)
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .update();
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("webhook_id")),
                row.getString("type"),
                row.getString("payload"),
                Status.named(row.getString("status")).orElseThrow(),
                row.getInt("tries"),
                Timestamps.read(row, "due_at"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                List.of());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        var status = row.getInt("response_status");
        return new Attempt(
                row.getInt("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                Duration.ofMillis(row.getLong("duration_ms")),
                new Attempt.Reply(
                        status == 0 ? null : status, row.getString("response_body"), row.getString("error"), null));
    }
}
