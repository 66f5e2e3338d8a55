package dev.coursecreator.gateway.outbox;

import dev.coursecreator.tracing.Tracing;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Supplies the metadata of new messages. */
@Component
record MessageMetadata(Supplier<UUID> ids, Clock clock, Tracing tracing) {

    Metadata next() {
        return new Metadata(ids.get().toString(), clock.millis(), tracing.traceparent());
    }

    /**
     * The metadata of one message.
     *
     * @param createdAt in milliseconds since the epoch
     * @param traceparent W3C Trace Context of the work that appended the message; null if that is not traced
     */
    record Metadata(String id, long createdAt, @Nullable String traceparent) {}
}
