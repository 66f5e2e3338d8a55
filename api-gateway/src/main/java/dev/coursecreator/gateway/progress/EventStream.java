package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.progress.EventSource.StreamEvent;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * An open stream of Server-Sent Events to one client. It uses a thread only while it has something to send, and a virtual thread of its
 * own: writing to a client that reads slowly blocks, and must not delay the others.
 */
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
    private static final int BATCH_SIZE = 200;

    /** The second one finds out whether the first was complete. */
    private static final int FIRST_BATCHES = 2;

    private static final long RECONNECT_MS = 2000;
    private static final String HEARTBEAT = "still here";

    private final EventSource source;
    private final AuthenticatedCaller caller;
    private final Executor threads;
    private final Consumer<EventStream> onClose;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final PendingTransientEvents transientEvents = new PendingTransientEvents();
    private final AtomicInteger wakeUps = new AtomicInteger(1);
    private volatile long last;
    private volatile boolean heartbeatDue;
    private volatile boolean closed;
    private boolean isEndSent;

    /**
     * Creates a stream that will send the events after that id.
     *
     * @param onClose called when nothing more will be sent, perhaps more than once
     */
    EventStream(
            EventSource source,
            long last,
            AuthenticatedCaller caller,
            Executor threads,
            Consumer<EventStream> onClose) {
        this.source = source;
        this.caller = caller;
        this.last = last;
        this.threads = threads;
        this.onClose = onClose;
        // Not called for a completion before the response has begun: hence also called below.
        emitter.onCompletion(() -> onClose.accept(this));
    }

    /**
     * Sends a heartbeat and the first events, with the head of the response. Call it once, on the request's thread, before the response is
     * returned; the stream sends no more until {@link #sendRest}.
     */
    void sendFirst() {
        heartbeatDue = true;
        send(FIRST_BATCHES);
    }

    /** Sends the remaining and the new events. Never blocks. */
    void sendRest() {
        try {
            threads.execute(this::handleWakeUps);
        } catch (RejectedExecutionException e) {
            // The service is stopping; the client will reconnect to another process, or to this one after its restart.
            emitter.complete();
        }
    }

    /** The id of the last event that was read, whether or not it was sent. */
    long last() {
        return last;
    }

    /** The caller that opened the stream. */
    AuthenticatedCaller caller() {
        return caller;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Sends new events soon. Never blocks. */
    void wake() {
        if (wakeUps.getAndIncrement() == 0) {
            sendRest();
        }
    }

    /** Sends a heartbeat soon. Never blocks. */
    void heartbeat() {
        heartbeatDue = true;
        wake();
    }

    /** Sends an event that is not stored soon, if the client has asked for its type and may know of it. Never blocks. */
    void sendTransient(TransientEvent event) {
        if (source.includes(event)) {
            transientEvents.add(event);
            wake();
        }
    }

    /** Closes the stream from this side. */
    void close() {
        closed = true;
        emitter.complete();
        onClose.accept(this);
    }

    private void handleWakeUps() {
        int handled;
        do {
            handled = wakeUps.get();
            if (!closed) {
                send(Integer.MAX_VALUE);
            }
        } while (!wakeUps.compareAndSet(handled, 0));
    }

    private void send(int batches) {
        try {
            if (heartbeatDue) {
                heartbeatDue = false;
                emitter.send(SseEmitter.event().comment(HEARTBEAT));
            }
            for (var event : transientEvents.drain()) {
                emitter.send(SseEmitter.event().name(event.type()).data(event.data(), JSON));
            }
            var isAllSent = false;
            for (int i = 0; i < batches && !isAllSent && !closed; i++) {
                var batch = source.after(last, BATCH_SIZE);
                isAllSent = batch.lastId() <= last;
                for (var event : batch.events()) {
                    send(event);
                }
                last = batch.lastId();
            }
            if (isAllSent && isEndSent) {
                close();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client of the event stream of {} has disconnected", source, e);
            closed = true;
            onClose.accept(this);
        } catch (RuntimeException e) {
            LOG.warn("Cannot read the events of {}; the stream is closed, and the client will reconnect", source, e);
            close();
        }
    }

    private void send(StreamEvent event) throws IOException {
        emitter.send(SseEmitter.event()
                .id(String.valueOf(event.id()))
                .name(event.type())
                .reconnectTime(RECONNECT_MS)
                .data(event.data(), JSON));
        last = event.id();
        isEndSent = source.endsWith(event);
    }
}
