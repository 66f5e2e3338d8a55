package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.security.Owner;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of a client's.
 *
 * @param disabledReason null if it is enabled
 * @param previousSecret the one before the last rotation; null if there is none that still counts
 * @param failingSince the first failure that no success has followed
 */
record Webhook(
        UUID id,
        Owner owner,
        URI url,
        EventFilter events,
        String description,
        boolean enabled,
        @Nullable String disabledReason,
        SigningSecret secret,
        @Nullable PreviousSecret previousSecret,
        @Nullable Instant failingSince,
        Instant createdAt,
        Instant updatedAt) {

    /** With which messages are signed, too, until then. */
    record PreviousSecret(SigningSecret secret, Instant until) {}

    /** What {@code webhook-signature} says: by the secret and, for a while after a rotation, also by the one before. */
    String signatures(UUID message, Instant at, String payload) {
        var signature = secret.sign(message, at, payload);
        return previousSecret == null || !at.isBefore(previousSecret.until())
                ? signature
                : signature + ' ' + previousSecret.secret().sign(message, at, payload);
    }
}
