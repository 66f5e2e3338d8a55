package dev.coursecreator.gateway.outbox;

import dev.coursecreator.tracing.Tracing;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every message gets besides its content. */
@Component
record MessageMetadata(Supplier<UUID> ids, Clock clock, Tracing tracing) {

    Stamp next() {
        return new Stamp(ids.get().toString(), clock.millis(), tracing.traceparent());
    }

    /**
     * Identity, time and cause.
     *
     * @param traceparent of the work that wrote the message; null if that is not traced
     */
    record Stamp(String id, long createdAt, @Nullable String traceparent) {}
}
