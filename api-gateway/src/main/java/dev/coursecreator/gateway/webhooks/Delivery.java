package dev.coursecreator.gateway.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to an endpoint, with its attempts.
 *
 * @param id the {@code webhook-id}, the same in every attempt
 * @param payload JSON
 * @param tries attempts since the delivery was last requested
 * @param dueAt time of the next attempt; null if there will be none
 * @param attempts all attempts, in order
 */
record Delivery(
        UUID id,
        UUID webhookId,
        String type,
        String payload,
        Status status,
        int tries,
        @Nullable Instant dueAt,
        Instant createdAt,
        List<Attempt> attempts) {

    Delivery {
        attempts = List.copyOf(attempts);
    }

    Delivery with(List<Attempt> newAttempts) {
        return new Delivery(id, webhookId, type, payload, status, tries, dueAt, createdAt, newAttempts);
    }

    /** The state of a delivery. */
    enum Status {
        PENDING,
        DELIVERED,
        /** All attempts failed; there will be no more. */
        FAILED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Status> named(String name) {
            return Arrays.stream(values())
                    .filter(status -> status.wireName().equals(name))
                    .findFirst();
        }
    }
}
