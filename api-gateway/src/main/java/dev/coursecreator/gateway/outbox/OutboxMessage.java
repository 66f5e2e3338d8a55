package dev.coursecreator.gateway.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An unsent message.
 *
 * @param seq ascending in the order of appending
 * @param id unique; the same when the message is sent again
 * @param jobId the key of the record
 * @param type wire name of the message type
 * @param body JSON
 * @param owner of the job, if the message is a lesson to dispatch; null for other messages
 * @param traceparent W3C Trace Context of the work that appended it; null if that was not traced
 */
record OutboxMessage(
        long seq,
        String id,
        String jobId,
        String topic,
        String type,
        String body,
        Instant createdAt,
        @Nullable String owner,
        @Nullable String traceparent) {}
