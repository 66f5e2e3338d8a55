package dev.coursecreator.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;

/** Something that is being done for a job, on this thread, until it is closed. */
public final class Traced implements AutoCloseable {

    static final Traced NOTHING = new Traced(Span.NOOP, () -> {});

    private final Span span;
    private final Tracer.SpanInScope scope;

    Traced(Span span, Tracer.SpanInScope scope) {
        this.span = span;
        this.scope = scope;
    }

    /** Says more about it; ids are welcome. */
    public Traced tag(String key, String value) {
        span.tag(key, value);
        return this;
    }

    public Traced tag(String key, long value) {
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
