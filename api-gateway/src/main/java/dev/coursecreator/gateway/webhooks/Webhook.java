package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.security.Owner;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of a client, with the event types to deliver.
 *
 * @param disabledReason null if it is enabled
 * @param previousSecret the secret before the last rotation; null if there is none that is still valid
 * @param failingSince the first failure since the last success; null if there is none
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

    /** A rotated secret, which also signs messages until it expires. */
    record PreviousSecret(SigningSecret secret, Instant until) {}

    /** The value of {@code webhook-signature}: signed with the secret and, until it expires, with the previous one. */
    String signatures(UUID message, Instant at, String payload) {
        var signature = secret.sign(message, at, payload);
        return previousSecret == null || !at.isBefore(previousSecret.until())
                ? signature
                : signature + ' ' + previousSecret.secret().sign(message, at, payload);
    }
}
