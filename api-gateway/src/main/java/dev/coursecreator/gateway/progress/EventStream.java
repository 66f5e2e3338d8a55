package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.jobs.JobEvent;
import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.gateway.jobs.JobStatus;
import dev.coursecreator.gateway.jobs.LogContext;
import dev.coursecreator.model.JobId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client following one job. It holds a thread only while it has something to send, and that thread is its own virtual
 * one: writing to a client that reads slowly blocks, and must not hold up the others.
 */
final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
    private static final int BATCH = 200;
    private static final long RECONNECT_MS = 2000;

    private final JobId jobId;
    private final JobEvents events;
    private final Executor threads;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final AtomicInteger calls = new AtomicInteger();
    private volatile int lastSeq;
    private volatile boolean heartbeatDue;
    private volatile boolean ended;

    /** Will send what comes after {@code lastSeq}. */
    EventStream(JobId jobId, int lastSeq, JobEvents events, Executor threads) {
        this.jobId = jobId;
        this.lastSeq = lastSeq;
        this.events = events;
        this.threads = threads;
    }

    JobId jobId() {
        return jobId;
    }

    int lastSeq() {
        return lastSeq;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Sends what is new, soon. Never blocks. */
    void wake() {
        if (calls.getAndIncrement() == 0) {
            try {
                threads.execute(this::answerCalls);
            } catch (RejectedExecutionException e) {
                // Everything is being stopped; the client will come again, to another process or this one restarted.
                emitter.complete();
            }
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
    }

    private void answerCalls() {
        int answered;
        do {
            answered = calls.get();
            if (!ended) {
                sendNews();
            }
        } while (!calls.compareAndSet(answered, 0));
    }

    private void sendNews() {
        try {
            if (heartbeatDue) {
                heartbeatDue = false;
                emitter.send(SseEmitter.event().comment("still here"));
            }
            var wasLast = false;
            var news = events.after(jobId, lastSeq, BATCH);
            while (!news.isEmpty() && !ended) {
                for (var event : news) {
                    send(event);
                }
                wasLast = isLast(news.getLast());
                news = events.after(jobId, lastSeq, BATCH);
            }
            if (wasLast) {
                end();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client that followed job {} is gone", jobId, e);
            ended = true;
        } catch (RuntimeException e) {
            try (var context = LogContext.of(jobId)) {
                LOG.warn("Can't read what happened in job_id={}; its followers are asked to come again", jobId, e);
            }
            end();
        }
    }

    private void send(JobEvent event) throws IOException {
        emitter.send(SseEmitter.event()
                .id(String.valueOf(event.seq()))
                .name(event.type())
                .reconnectTime(RECONNECT_MS)
                .data(event.data(), JSON));
        lastSeq = event.seq();
    }

    /** Unless something follows: a job that has ended may be tried again. */
    private static boolean isLast(JobEvent event) {
        return event.type().startsWith("job.")
                && JobStatus.named(event.type().substring("job.".length()))
                        .map(JobStatus::isTerminal)
                        .orElse(false);
    }
}
