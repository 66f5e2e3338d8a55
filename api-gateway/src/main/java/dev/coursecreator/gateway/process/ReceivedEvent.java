package dev.coursecreator.gateway.process;

import dev.coursecreator.model.event.GenerationEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param id unique per event; the same when it is delivered again
 * @param traceparent W3C Trace Context of what sent it; null if that was not traced
 */
public record ReceivedEvent(
        String id, GenerationEvent event, @Nullable String traceparent) {}
