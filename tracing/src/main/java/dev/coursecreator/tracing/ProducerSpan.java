package dev.coursecreator.tracing;

import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;

/** A message that is being sent. */
public final class Sending {

    private final Span span;
    private final @Nullable String traceparent;

    Sending(Span span, @Nullable String traceparent) {
        this.span = span;
        this.traceparent = traceparent;
    }

    /** What goes with the message, so that whoever takes it goes on from here; null if it is part of no trace. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    public Sending tag(String key, String value) {
        span.tag(key, value);
        return this;
    }

    /**
     * Ends it.
     *
     * @param failure null if it was sent
     */
    public void ended(@Nullable Throwable failure) {
        if (failure != null) {
            span.error(failure);
        }
        span.end();
    }
}
