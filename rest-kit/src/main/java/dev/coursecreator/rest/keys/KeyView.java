package dev.coursecreator.rest.keys;

import dev.coursecreator.rest.keys.ApiKeys.CreatedKey;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is answered.
 *
 * @param key the key itself: only in the answer to its making, and never again
 * @param hint how it begins
 * @param owner whom belongs what it makes
 * @param lastUsedAt to the minute; absent if it never was
 * @param revokedAt absent if it is good
 */
@Schema(name = "ApiKey")
record KeyView(
        UUID id,
        @Nullable String key,
        String hint,
        String name,
        String owner,
        Role role,
        List<Scope> scopes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static KeyView of(ApiKey key) {
        return of(key, null);
    }

    static KeyView of(CreatedKey made) {
        return of(made.key(), made.secret().reveal());
    }

    private static KeyView of(ApiKey key, @Nullable String secret) {
        return new KeyView(
                key.id(),
                secret,
                key.hint(),
                key.name(),
                key.owner().id(),
                key.role(),
                key.effectiveScopes().stream().sorted().toList(),
                key.createdBy(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }
}
