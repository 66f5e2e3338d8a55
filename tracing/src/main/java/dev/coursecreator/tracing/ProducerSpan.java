package dev.coursecreator.tracing;

import io.micrometer.tracing.Span;
import org.jspecify.annotations.Nullable;

/** The span of a message being sent. Unlike {@link ActiveSpan} it may end on another thread. */
public final class ProducerSpan {

    private final Span span;
    private final @Nullable String traceparent;

    ProducerSpan(Span span, @Nullable String traceparent) {
        this.span = span;
        this.traceparent = traceparent;
    }

    /** The {@code traceparent} header to send with the message; null if there is no trace. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    public ProducerSpan tag(String key, String value) {
        span.tag(key, value);
        return this;
    }

    /**
     * Ends the span.
     *
     * @param failure why sending failed; null if the message was sent
     */
    public void end(@Nullable Throwable failure) {
        if (failure != null) {
            span.error(failure);
        }
        span.end();
    }
}
