package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.jobs.OwnerLock;
import dev.coursecreator.gateway.webhooks.Webhook.PreviousSecret;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The stored webhooks. Rows are mapped by hand, because most columns become value types. */
@Component
final class Webhooks {

    private static final String SELECT = """
            SELECT id, owner, url, events, description, enabled, disabled_reason, secret, previous_secret,
                previous_secret_until, failing_since, created_at, updated_at
            FROM webhooks
            """;

    private final JdbcClient jdbc;
    private final Reading reading;
    private final TransactionOperations transactions;
    private final OwnerLock ownerLock;
    private final Clock clock;

    Webhooks(JdbcClient jdbc, Reading reading, TransactionOperations transactions, OwnerLock ownerLock, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.transactions = transactions;
        this.ownerLock = ownerLock;
        this.clock = clock;
    }

    /**
     * Inserts a webhook unless the owner has reached the limit, which is exact for concurrent calls on several gateways.
     *
     * @return false if the limit is reached
     */
    boolean insert(Webhook webhook, int limit) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            ownerLock.lock(webhook.owner());
            if (count(webhook.owner()) >= limit) {
                return false;
            }
            insert(webhook);
            return true;
        }));
    }

    private void insert(Webhook webhook) {
        jdbc.sql("""
                        INSERT INTO webhooks
                            (id, owner, url, events, description, enabled, secret, created_at, updated_at)
                        VALUES (:id, :owner, :url, :events, :description, :enabled, :secret, :createdAt, :updatedAt)
                        """)
                .param("id", webhook.id().toString())
                .param("owner", webhook.owner().id())
                .param("url", webhook.url().toString())
                .param("events", patterns(webhook.events()))
                .param("description", webhook.description())
                .param("enabled", webhook.enabled() ? 1 : 0)
                .param("secret", webhook.secret().reveal())
                .param("createdAt", webhook.createdAt().toEpochMilli())
                .param("updatedAt", webhook.updatedAt().toEpochMilli())
                .update();
    }

    /**
     * Updates the fields that a client may change. Enabling a disabled webhook resets its failures. False if the caller may see no such webhook.
     *
     * @param disabledReason null if it is enabled
     */
    boolean edit(UUID id, WebhookFields fields, @Nullable String disabledReason, Caller caller) {
        return jdbc.sql("""
                        UPDATE webhooks
                        SET url = :url, events = :events, description = :description,
                            failing_since = CASE WHEN enabled = 0 AND :enabled = 1 THEN NULL ELSE failing_since END,
                            enabled = :enabled, disabled_reason = :reason, updated_at = :now
                        WHERE id = :id
                        """ + caller.ownerCondition())
                        .param("id", id.toString())
                        .param("url", fields.url().toString())
                        .param("events", patterns(fields.events()))
                        .param("description", fields.description())
                        .param("enabled", fields.enabled() ? 1 : 0)
                        .param("reason", disabledReason)
                        .param("now", clock.millis())
                        .params(caller.ownerParameters())
                        .update()
                == 1;
    }

    /** Replaces the secret; the previous one also signs until then. */
    boolean rotate(UUID id, SigningSecret secret, Instant until, Caller caller) {
        return jdbc.sql("""
                        UPDATE webhooks
                        SET previous_secret = secret, previous_secret_until = :until, secret = :secret, updated_at = :now
                        WHERE id = :id
                        """ + caller.ownerCondition())
                        .param("id", id.toString())
                        .param("secret", secret.reveal())
                        .param("until", until.toEpochMilli())
                        .param("now", clock.millis())
                        .params(caller.ownerParameters())
                        .update()
                == 1;
    }

    boolean delete(UUID id, Caller caller) {
        return jdbc.sql("DELETE FROM webhooks WHERE id = :id" + caller.ownerCondition())
                        .param("id", id.toString())
                        .params(caller.ownerParameters())
                        .update()
                == 1;
    }

    Optional<Webhook> find(UUID id, Caller caller) {
        return reading.read(() -> jdbc.sql(SELECT + " WHERE id = :id" + caller.ownerCondition())
                .param("id", id.toString())
                .params(caller.ownerParameters())
                .query((row, number) -> webhook(row))
                .optional());
    }

    /** Newest first. */
    Page<Webhook> list(PageRequest page, Caller caller) {
        return reading.read(() -> page.of(
                jdbc.sql(SELECT + " WHERE 1 = 1 " + caller.ownerCondition()
                                + " ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset")
                        .param("limit", page.limit())
                        .param("offset", page.offset())
                        .params(caller.ownerParameters())
                        .query((row, number) -> webhook(row))
                        .list(),
                jdbc.sql("SELECT COUNT(*) FROM webhooks WHERE 1 = 1 " + caller.ownerCondition())
                        .params(caller.ownerParameters())
                        .query(Long.class)
                        .single()));
    }

    long count(Owner owner) {
        return jdbc.sql("SELECT COUNT(*) FROM webhooks WHERE owner = :owner")
                .param("owner", owner.id())
                .query(Long.class)
                .single();
    }

    /** Whether any owner has an enabled webhook. */
    boolean isAnyEnabled() {
        return jdbc.sql("SELECT 1 FROM webhooks WHERE enabled = 1 LIMIT 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The enabled webhooks of these owners. */
    List<Webhook> enabled(Collection<Owner> owners) {
        return jdbc.sql(SELECT + " WHERE enabled = 1 AND owner IN (:owners) ORDER BY created_at, id")
                .param("owners", owners.stream().map(Owner::id).toList())
                .query((row, number) -> webhook(row))
                .list();
    }

    /** The webhooks with these ids, of any owner. */
    List<Webhook> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " WHERE id IN (:ids)")
                        .param("ids", ids.stream().map(UUID::toString).toList())
                        .query((row, number) -> webhook(row))
                        .list();
    }

    void succeeded(UUID id) {
        jdbc.sql("UPDATE webhooks SET failing_since = NULL WHERE id = :id AND failing_since IS NOT NULL")
                .param("id", id.toString())
                .update();
    }

    /** Records a failure, and disables the webhook if all deliveries have failed since before {@code tooLongAgo}. Returns whether it did. */
    boolean failed(UUID id, Instant at, Instant tooLongAgo, String reason) {
        jdbc.sql("UPDATE webhooks SET failing_since = :at WHERE id = :id AND failing_since IS NULL")
                .param("id", id.toString())
                .param("at", at.toEpochMilli())
                .update();
        return disable(" AND failing_since <= :before", Map.of("before", tooLongAgo.toEpochMilli()), id, reason);
    }

    /** Returns false if it was already disabled, or is deleted. */
    boolean disable(UUID id, String reason) {
        return disable("", Map.of(), id, reason);
    }

    private boolean disable(String condition, Map<String, ?> parameters, UUID id, String reason) {
        return jdbc.sql("""
                        UPDATE webhooks SET enabled = 0, disabled_reason = :reason, updated_at = :now
                        WHERE id = :id AND enabled = 1
                        """ + condition)
                        .param("id", id.toString())
                        .param("reason", reason)
                        .param("now", clock.millis())
                        .params(parameters)
                        .update()
                == 1;
    }

    /** Deletes previous secrets that have expired. Returns how many. */
    int deleteExpiredSecrets() {
        return jdbc.sql("""
                        UPDATE webhooks SET previous_secret = NULL, previous_secret_until = NULL
                        WHERE previous_secret_until <= :now
                        """).param("now", clock.millis()).update();
    }

    private static String patterns(EventFilter filter) {
        return String.join(" ", filter.patterns());
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                UUID.fromString(row.getString("id")),
                new Owner(row.getString("owner")),
                URI.create(row.getString("url")),
                new EventFilter(Arrays.asList(row.getString("events").split(" ", -1))),
                row.getString("description"),
                row.getInt("enabled") == 1,
                row.getString("disabled_reason"),
                SigningSecret.parse(row.getString("secret")),
                previousSecret(row),
                Timestamps.read(row, "failing_since"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }

    private static @Nullable PreviousSecret previousSecret(ResultSet row) throws SQLException {
        var secret = row.getString("previous_secret");
        var until = Timestamps.read(row, "previous_secret_until");
        return secret == null || until == null ? null : new PreviousSecret(SigningSecret.parse(secret), until);
    }
}
