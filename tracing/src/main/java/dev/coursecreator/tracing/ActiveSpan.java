package dev.coursecreator.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;

/** A span that is the current one of this thread until it is closed. */
public final class ActiveSpan implements AutoCloseable {

    static final ActiveSpan NOOP = new ActiveSpan(Span.NOOP, () -> {});

    private final Span span;
    private final Tracer.SpanInScope scope;

    ActiveSpan(Span span, Tracer.SpanInScope scope) {
        this.span = span;
        this.scope = scope;
    }

    /** Adds a tag; high-cardinality values such as ids are allowed. */
    public ActiveSpan tag(String key, String value) {
        span.tag(key, value);
        return this;
    }

    public ActiveSpan tag(String key, long value) {
        span.tag(key, value);
        return this;
    }

    public void failed(Throwable failure) {
        span.error(failure);
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
