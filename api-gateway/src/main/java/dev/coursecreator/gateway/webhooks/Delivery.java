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
 * A message to an endpoint.
 *
 * @param id the {@code webhook-id}, the same in every attempt
 * @param payload JSON
 * @param tries attempts since it was last asked for
 * @param dueAt of the next attempt; null if there is to be none
 * @param attempts all, the first one first
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

    Delivery with(List<Attempt> itsAttempts) {
        return new Delivery(id, webhookId, type, payload, status, tries, dueAt, createdAt, itsAttempts);
    }

    /** How far it has come. */
    enum Status {
        PENDING,
        DELIVERED,
        /** Given up. */
        FAILED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Status> named(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.word().equals(word))
                    .findFirst();
        }
    }
}
