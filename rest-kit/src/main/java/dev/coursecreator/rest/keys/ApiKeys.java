package dev.coursecreator.rest.keys;

import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of API keys. Rows are never deleted, as the audit log refers to revoked keys. Binds and maps columns by hand: {@code
 * paramSource} and {@code query(Class)} would need converters for owners, roles, scopes and times.
 */
@Component
public final class ApiKeys {

    private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);

    private static final String SELECT = """
            SELECT id, hint, name, owner, role, scopes, created_by, created_at, expires_at, last_used_at, revoked_at
            FROM api_keys
            """;

    private final JdbcClient jdbc;
    private final Reading reading;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public ApiKeys(JdbcClient jdbc, Reading reading, Supplier<UUID> ids, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.ids = ids;
        this.clock = clock;
    }

    /** Creates a key and stores its hash. */
    public CreatedKey create(NewKey wanted, String createdBy) {
        var secret = ApiKeySecret.create();
        var key = new ApiKey(
                ids.get(),
                secret.hint(),
                wanted.name(),
                wanted.owner(),
                wanted.role(),
                wanted.scopes(),
                createdBy,
                Instant.ofEpochMilli(clock.millis()),
                wanted.expiresAt(),
                null,
                null);
        jdbc.sql("""
                        INSERT INTO api_keys (id, hash, hint, name, owner, role, scopes, created_by, created_at, expires_at)
                        VALUES (:id, :hash, :hint, :name, :owner, :role, :scopes, :createdBy, :createdAt, :expiresAt)
                        """)
                .param("id", key.id().toString())
                .param("hash", secret.hash())
                .param("hint", key.hint())
                .param("name", key.name())
                .param("owner", key.owner().id())
                .param("role", key.role().wireName())
                .param("scopes", join(key.scopes()))
                .param("createdBy", createdBy)
                .param("createdAt", key.createdAt().toEpochMilli())
                .param("expiresAt", millis(key.expiresAt()))
                .update();
        return new CreatedKey(key, secret);
    }

    /** Whether no key was ever created. */
    boolean isEmpty() {
        return reading.read(() ->
                jdbc.sql("SELECT COUNT(*) FROM api_keys").query(Long.class).single() == 0);
    }

    /** The key, even if it has expired or was revoked. */
    Optional<ApiKey> find(ApiKeySecret secret) {
        return reading.read(() -> jdbc.sql(SELECT + " WHERE hash = :hash")
                .param("hash", secret.hash())
                .query((row, n) -> key(row))
                .optional());
    }

    Optional<ApiKey> find(UUID id) {
        return reading.read(() -> jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id.toString())
                .query((row, n) -> key(row))
                .optional());
    }

    /** Newest first. */
    public Page<ApiKey> list(PageRequest page) {
        return reading.read(() -> page.of(
                jdbc.sql(SELECT + " ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset")
                        .param("limit", page.limit())
                        .param("offset", page.offset())
                        .query((row, n) -> key(row))
                        .list(),
                jdbc.sql("SELECT COUNT(*) FROM api_keys").query(Long.class).single()));
    }

    /** Revokes the key with immediate effect; idempotent. False if there is no such key. */
    public boolean revoke(UUID id) {
        return jdbc.sql("UPDATE api_keys SET revoked_at = COALESCE(revoked_at, :now) WHERE id = :id")
                        .param("id", id.toString())
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    /** Those of the ids whose keys have been revoked. */
    Set<String> revoked(Set<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : reading.read(() -> jdbc.sql("SELECT id FROM api_keys WHERE revoked_at IS NOT NULL AND id IN (:ids)")
                        .param("ids", ids)
                        .query(String.class)
                        .set());
    }

    /** Records that the key was used, at most once a minute across all instances. */
    void recordUse(ApiKey key) {
        var now = clock.instant();
        var before = now.minus(LAST_USED_PRECISION);
        if (key.lastUsedAt() != null && key.lastUsedAt().isAfter(before)) {
            return;
        }
        jdbc.sql("""
                        UPDATE api_keys SET last_used_at = :now
                        WHERE id = :id AND (last_used_at IS NULL OR last_used_at <= :before)
                        """)
                .param("id", key.id().toString())
                .param("now", now.toEpochMilli())
                .param("before", before.toEpochMilli())
                .update();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        var scopes = row.getString("scopes");
        return new ApiKey(
                UUID.fromString(row.getString("id")),
                row.getString("hint"),
                row.getString("name"),
                new Owner(row.getString("owner")),
                Role.named(row.getString("role")).orElseThrow(),
                scopes == null
                        ? null
                        : Arrays.stream(scopes.split(" ", -1))
                                .map(Scope::named)
                                .collect(Collectors.toUnmodifiableSet()),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "expires_at"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static @Nullable String join(@Nullable Set<Scope> scopes) {
        return scopes == null
                ? null
                : scopes.stream().map(Scope::wireName).sorted().collect(Collectors.joining(" "));
    }

    /** A new key with its secret, which cannot be retrieved again. */
    public record CreatedKey(ApiKey key, ApiKeySecret secret) {}
}
