package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.webhooks.Webhook.PreviousSecret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is answered.
 *
 * @param secret with which messages are signed: only in the answers to its making and to its rotation, and never again
 * @param disabledReason absent if it is enabled
 * @param failingSince the first failure that no success has followed; absent if there is none
 * @param previousSecretUntil until when messages are signed with the secret before the last rotation, too
 */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        String owner,
        URI url,
        List<String> events,
        String description,
        boolean enabled,
        @Nullable String disabledReason,
        @Nullable String secret,
        @Nullable Instant previousSecretUntil,
        @Nullable Instant failingSince,
        Instant createdAt,
        Instant updatedAt) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook) {
        return of(webhook, webhook.secret().reveal());
    }

    private static WebhookView of(Webhook webhook, @Nullable String secret) {
        PreviousSecret previous = webhook.previousSecret();
        return new WebhookView(
                webhook.id(),
                webhook.owner().id(),
                webhook.url(),
                webhook.events().patterns(),
                webhook.description(),
                webhook.enabled(),
                webhook.disabledReason(),
                secret,
                previous == null ? null : previous.until(),
                webhook.failingSince(),
                webhook.createdAt(),
                webhook.updatedAt());
    }
}
