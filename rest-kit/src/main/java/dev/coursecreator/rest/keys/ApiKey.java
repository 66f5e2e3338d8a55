package dev.coursecreator.rest.keys;

import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.rest.security.Scope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a key.
 *
 * @param hint how it begins
 * @param owner whom belongs what it makes
 * @param scopes what it may do; null: all that its role may, also what roles may learn to do
 * @param createdBy the owner of the key that made it, or where else it was made
 * @param expiresAt from when on it opens nothing; null: never
 * @param lastUsedAt to the minute; null: never
 * @param revokedAt null if it is good
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

    /** What it may do today. */
    public Set<Scope> effectiveScopes() {
        return scopes == null ? role.scopes() : scopes;
    }

    /** Whether it opens anything. */
    public boolean isGood(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
