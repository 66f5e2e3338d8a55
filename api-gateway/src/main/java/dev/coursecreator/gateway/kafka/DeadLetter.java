package dev.coursecreator.gateway.kafka;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that a gateway or a worker could not read or apply.
 *
 * @param id where it is in the topic of the dead letters: partition and offset, such as {@code 0-17}
 * @param at when it was published there
 * @param reason why it could not be processed; null if whoever published it did not say
 * @param topic where it was read from; null if unknown, then it cannot be replayed
 * @param type of the message; null if it has none
 * @param jobId the key of the record, as it is; null if it has none
 * @param body the beginning of the body as text, at most 1,000 characters; null if it has none
 * @param bytes size of the whole body
 */
public record DeadLetter(
        String id,
        Instant at,
        @Nullable String reason,
        @Nullable String topic,
        @Nullable String type,
        @Nullable String jobId,
        @Nullable String body,
        long bytes) {}
