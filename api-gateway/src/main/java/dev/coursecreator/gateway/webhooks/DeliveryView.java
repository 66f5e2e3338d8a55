package dev.coursecreator.gateway.webhooks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to an endpoint, with its status and attempts.
 *
 * @param id the webhook-id, the same in every attempt
 * @param status pending: the next attempt is at next_attempt_at; failed: there will be no more attempts
 * @param payload the request body
 * @param nextAttemptAt absent if there will be none
 */
@Schema(name = "WebhookDelivery")
record DeliveryView(
        UUID id,
        String type,
        Delivery.Status status,
        String payload,
        List<AttemptView> attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.type(),
                delivery.status(),
                delivery.payload(),
                delivery.attempts().stream().map(AttemptView::of).toList(),
                delivery.createdAt(),
                delivery.dueAt());
    }

    /**
     * One HTTP request to the endpoint.
     *
     * @param number from 1
     * @param responseStatus HTTP status; absent if there was no response
     * @param responseBody the beginning of the response body
     * @param error why there was no response
     */
    @Schema(name = "WebhookAttempt")
    record AttemptView(
            int number,
            Instant at,
            long durationMs,
            @Nullable Integer responseStatus,
            @Nullable String responseBody,
            @Nullable String error) {

        static AttemptView of(Attempt attempt) {
            return new AttemptView(
                    attempt.number(),
                    attempt.at(),
                    attempt.took().toMillis(),
                    attempt.reply().status(),
                    attempt.reply().body(),
                    attempt.reply().error());
        }
    }
}
