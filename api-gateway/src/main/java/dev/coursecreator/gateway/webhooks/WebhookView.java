package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.webhooks.Webhook.PreviousSecret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook in responses.
 *
 * @param secret signs the messages; only in the responses to its creation and rotation
 * @param disabledReason absent if it is enabled
 * @param failingSince the first failure since the last success; absent if there is none
 * @param previousSecretUntil until when messages are also signed with the previous secret; absent if it has expired
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
