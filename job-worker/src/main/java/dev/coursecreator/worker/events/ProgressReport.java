package dev.coursecreator.worker.events;

import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.worker.lesson.LessonProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How far one lesson has come: keeps the latest news, of which every so often one is sent, and repeats it as a sign of life.
 * Nothing is sent once it is closed.
 */
public final class ProgressReport implements LessonProgress, AutoCloseable {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    private final RenderLesson command;
    private final EventPublisher publisher;
    private final Clock clock;
    private final AtomicReference<@Nullable LessonProgressed> latest = new AtomicReference<>();

    private @Nullable LessonProgressed sent;
    private Instant sentAt = Instant.MIN;
    private boolean closed;
    private @Nullable Future<?> sending;

    ProgressReport(RenderLesson command, EventPublisher publisher, Clock clock) {
        this.command = command;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Several threads report; one that comes late doesn't turn the progress back. */
    @Override
    public void report(Phase phase, int done, int total) {
        var news =
                new LessonProgressed(command.jobId(), command.lesson().number(), command.attempt(), phase, done, total);
        latest.accumulateAndGet(news, (known, next) -> known != null && known.done() > next.done() ? known : next);
    }

    synchronized void sendIfDue() {
        var news = latest.get();
        if (closed || news == null) {
            return;
        }
        var now = clock.instant();
        if (!news.equals(sent) || !now.isBefore(sentAt.plus(SIGN_OF_LIFE))) {
            sent = news;
            sentAt = now;
            publisher.publishSoon(news);
        }
    }

    synchronized void sentBy(Future<?> sending) {
        this.sending = sending;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (sending != null) {
            sending.cancel(false);
        }
    }
}
