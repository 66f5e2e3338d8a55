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
 * An API key in responses.
 *
 * @param key the secret; only in the response to its creation
 * @param hint first characters of the key
 * @param owner owner of the resources that are created with it
 * @param lastUsedAt precise to the minute; absent if never used
 * @param revokedAt absent if not revoked
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

    static KeyView of(CreatedKey created) {
        return of(created.key(), created.secret().reveal());
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
