package dev.coursecreator.gateway.process;

import dev.coursecreator.model.event.GenerationEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event received from Kafka.
 *
 * @param id unique per event; unchanged on redelivery
 * @param traceparent W3C Trace Context of the sender; null if not traced
 */
public record ReceivedEvent(
        String id, GenerationEvent event, @Nullable String traceparent) {}
