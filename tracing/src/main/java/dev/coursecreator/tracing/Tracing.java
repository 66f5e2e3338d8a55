package dev.coursecreator.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Joins what is done for a job into one trace, wherever it is done. A trace begins with an HTTP request, and goes from one
 * to the next as a {@value #HEADER} (W3C Trace Context). What comes without one belongs to no trace and makes no spans.
 */
public final class Tracing {

    /** The record header, and the column of the outbox. */
    public static final String HEADER = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    Tracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Makes no spans and passes nothing on. */
    public static Tracing off() {
        return new Tracing(Tracer.NOOP, Propagator.NOOP);
    }

    /**
     * Goes on with a trace that came with a message: begins a span, which is this thread's current one until it is closed.
     *
     * @param name says what is done, the same for all jobs
     * @param traceparent null if the message is part of no trace
     */
    public Traced take(String name, @Nullable String traceparent) {
        return current(begin(name, Span.Kind.CONSUMER, traceparent));
    }

    /** Begins a part of what this thread does, which is the current one until it is closed. */
    public Traced part(String name) {
        return current(
                tracer.currentSpan() == null
                        ? Span.NOOP
                        : tracer.nextSpan().name(name).start());
    }

    /** Begins the sending of a message, which ends on whatever thread hears of its end. */
    public Sending send(String name, @Nullable String traceparent) {
        var span = begin(name, Span.Kind.PRODUCER, traceparent);
        return new Sending(span, traceparent(span));
    }

    /** What to pass on with whatever this thread causes now; null if that is part of no trace. */
    public @Nullable String traceparent() {
        var span = tracer.currentSpan();
        return span == null ? null : traceparent(span);
    }

    /** Says more about what this thread does now. */
    public void tag(String key, String value) {
        var span = tracer.currentSpan();
        if (span != null) {
            span.tag(key, value);
        }
    }

    /** The same task, as part of what this thread does now whichever thread runs it. */
    public <T> Callable<T> carried(Callable<T> task) {
        return tracer.currentTraceContext().wrap(task);
    }

    private Span begin(String name, Span.Kind kind, @Nullable String traceparent) {
        return traceparent == null
                ? Span.NOOP
                : propagator
                        .extract(Map.of(HEADER, traceparent), Map::get)
                        .name(name)
                        .kind(kind)
                        .start();
    }

    private Traced current(Span span) {
        return span.isNoop() ? Traced.NOTHING : new Traced(span, tracer.withSpan(span));
    }

    private @Nullable String traceparent(Span span) {
        var headers = new HashMap<String, String>();
        if (!span.isNoop()) {
            propagator.inject(span.context(), headers, (carrier, key, value) -> {
                if (carrier != null) {
                    carrier.put(key, value);
                }
            });
        }
        return headers.get(HEADER);
    }
}
