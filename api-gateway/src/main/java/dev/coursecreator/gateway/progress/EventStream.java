package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.progress.EventSource.Told;
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
 * One client following what happens. It holds a thread only while it has something to send, and that thread is its own virtual
 * one: writing to a client that reads slowly blocks, and must not hold up the others.
 */
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
    private static final int BATCH = 200;

    /** The second finds out whether the first was all. */
    private static final int FIRST_BATCHES = 2;

    private static final long RECONNECT_MS = 2000;
    private static final String SIGN_OF_LIFE = "still here";

    private final EventSource source;
    private final AuthenticatedCaller admission;
    private final Executor threads;
    private final Consumer<EventStream> whenOver;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final AtomicInteger calls = new AtomicInteger(1);
    private volatile long last;
    private volatile boolean heartbeatDue;
    private volatile boolean ended;
    private boolean hasToldTheEnd;

    /**
     * Will send what comes after the event of that id.
     *
     * @param whenOver is told when nothing more will be sent, perhaps more than once
     */
    EventStream(
            EventSource source,
            long last,
            AuthenticatedCaller admission,
            Executor threads,
            Consumer<EventStream> whenOver) {
        this.source = source;
        this.admission = admission;
        this.last = last;
        this.threads = threads;
        this.whenOver = whenOver;
        // Nobody is told of a completion before the answer has begun: hence also below.
        emitter.onCompletion(() -> whenOver.accept(this));
    }

    /**
     * Sends a sign of life and the first of what there is to tell, with the head of the answer. To be called once, by the thread of the
     * request, before it answers; it sends no more until it is told to {@link #goOn}.
     */
    void greet() {
        heartbeatDue = true;
        send(FIRST_BATCHES);
    }

    /** Sends the rest and what is new. Never blocks. */
    void goOn() {
        try {
            threads.execute(this::answerCalls);
        } catch (RejectedExecutionException e) {
            // Everything is being stopped; the client will come again, to another process or this one restarted.
            emitter.complete();
        }
    }

    /** The id of the last event that was looked at. */
    long last() {
        return last;
    }

    /** On what ground the client may follow. */
    AuthenticatedCaller admission() {
        return admission;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Sends what is new, soon. Never blocks. */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            goOn();
        }
    }

    /** Sends a sign of life, soon. Never blocks. */
    void heartbeat() {
        heartbeatDue = true;
        wake();
    }

    /** Ends the stream from this side. */
    void end() {
        ended = true;
        emitter.complete();
        whenOver.accept(this);
    }

    private void answerCalls() {
        int answered;
        do {
            answered = calls.get();
            if (!ended) {
                send(Integer.MAX_VALUE);
            }
        } while (!calls.compareAndSet(answered, 0));
    }

    private void send(int batches) {
        try {
            if (heartbeatDue) {
                heartbeatDue = false;
                emitter.send(SseEmitter.event().comment(SIGN_OF_LIFE));
            }
            var hasToldAll = false;
            for (int i = 0; i < batches && !hasToldAll && !ended; i++) {
                var batch = source.after(last, BATCH);
                hasToldAll = batch.reached() <= last;
                for (var event : batch.events()) {
                    send(event);
                }
                last = batch.reached();
            }
            if (hasToldAll && hasToldTheEnd) {
                end();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client that followed {} is gone", source, e);
            ended = true;
            whenOver.accept(this);
        } catch (RuntimeException e) {
            LOG.warn("Can't read what happened in {}; who follows is asked to come again", source, e);
            end();
        }
    }

    private void send(Told event) throws IOException {
        emitter.send(SseEmitter.event()
                .id(String.valueOf(event.id()))
                .name(event.type())
                .reconnectTime(RECONNECT_MS)
                .data(event.data(), JSON));
        last = event.id();
        hasToldTheEnd = source.endsWith(event);
    }
}
