package dev.coursecreator.gateway.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits to be sent.
 *
 * @param seq ascending in the order of writing
 * @param id unique; stays the same when the message is sent again
 * @param jobId the record's key
 * @param type the wire name
 * @param body JSON
 * @param owner whose turn it was, if it is work; null if it is sent at once
 * @param traceparent W3C Trace Context of what wrote it; null if that was not traced
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
