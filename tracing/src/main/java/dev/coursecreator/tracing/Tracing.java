package dev.coursecreator.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Connects all processing of a job to one distributed trace. The trace starts with the HTTP request and is propagated as the
 * header {@code traceparent} (W3C Trace Context). Without that header no spans are created.
 */
public final class Tracing {

    private static final String HEADER = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    Tracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Tracing that creates no spans and propagates nothing. */
    public static Tracing noop() {
        return new Tracing(Tracer.NOOP, Propagator.NOOP);
    }

    /**
     * Continues the trace of a received message with a span that is the current one of this thread until it is closed.
     *
     * @param name low-cardinality name of the operation, the same for all jobs
     * @param traceparent null if the message has none
     */
    public ActiveSpan startConsumerSpan(String name, @Nullable String traceparent) {
        return activate(start(name, Span.Kind.CONSUMER, traceparent));
    }

    /** Starts a child of this thread's current span, which is the current one until it is closed. */
    public ActiveSpan startChildSpan(String name) {
        return activate(
                tracer.currentSpan() == null
                        ? Span.NOOP
                        : tracer.nextSpan().name(name).start());
    }

    /** Starts the span of a message being sent, which may end on another thread. */
    public ProducerSpan startProducerSpan(String name, @Nullable String traceparent) {
        var span = start(name, Span.Kind.PRODUCER, traceparent);
        return new ProducerSpan(span, traceparent(span));
    }

    /** The {@code traceparent} of this thread's current span, for propagation; null if there is none. */
    public @Nullable String traceparent() {
        var span = tracer.currentSpan();
        return span == null ? null : traceparent(span);
    }

    /** Adds a tag to this thread's current span, if there is one. */
    public void tag(String key, String value) {
        var span = tracer.currentSpan();
        if (span != null) {
            span.tag(key, value);
        }
    }

    /** Wraps a task so that it runs with this thread's current span and {@link LogContext} on any thread. */
    public <T> Callable<T> wrap(Callable<T> task) {
        return LogContext.wrap(tracer.currentTraceContext().wrap(task));
    }

    private Span start(String name, Span.Kind kind, @Nullable String traceparent) {
        return traceparent == null
                ? Span.NOOP
                : propagator
                        .extract(Map.of(HEADER, traceparent), Map::get)
                        .name(name)
                        .kind(kind)
                        .start();
    }

    private ActiveSpan activate(Span span) {
        return span.isNoop() ? ActiveSpan.NOOP : new ActiveSpan(span, tracer.withSpan(span));
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
