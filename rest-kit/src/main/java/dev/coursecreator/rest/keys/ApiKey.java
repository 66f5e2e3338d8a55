package dev.coursecreator.rest.keys;

import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Scope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key, without the secret.
 *
 * @param hint first characters of the key
 * @param owner owner of the resources that are created with it
 * @param scopes permissions; null: those of the role, including future ones
 * @param createdBy owner of the key that created it, or another origin
 * @param expiresAt null: never
 * @param lastUsedAt precise to the minute; null: never
 * @param revokedAt null if not revoked
 */
public record ApiKey(
        UUID id,
        String hint,
        String name,
        Owner owner,
        Role role,
        @Nullable Set<Scope> scopes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** The current permissions. */
    public Set<Scope> effectiveScopes() {
        return scopes == null ? role.scopes() : scopes;
    }

    /** Whether it is neither expired nor revoked. */
    public boolean isValid(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
