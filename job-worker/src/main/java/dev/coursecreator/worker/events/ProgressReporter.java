package dev.coursecreator.worker.events;

import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.worker.lesson.LessonProgressListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Reports the progress of one lesson: keeps the latest progress, publishes it periodically, and repeats it as a heartbeat.
 * Publishes nothing after it is closed.
 */
public final class ProgressReporter implements LessonProgressListener, AutoCloseable {

    private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(10);

    private final RenderLesson command;
    private final EventPublisher publisher;
    private final Clock clock;
    private final AtomicReference<@Nullable LessonProgressed> latest = new AtomicReference<>();

    private @Nullable LessonProgressed published;
    private Instant publishedAt = Instant.MIN;
    private boolean closed;
    private @Nullable Future<?> schedule;

    ProgressReporter(RenderLesson command, EventPublisher publisher, Clock clock) {
        this.command = command;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Called by several threads; a late report never decreases the progress. */
    @Override
    public void report(Phase phase, int done, int total) {
        var progress =
                new LessonProgressed(command.jobId(), command.lesson().number(), command.attempt(), phase, done, total);
        latest.accumulateAndGet(progress, (known, next) -> known != null && known.done() > next.done() ? known : next);
    }

    synchronized void publishIfDue() {
        var progress = latest.get();
        if (closed || progress == null) {
            return;
        }
        var now = clock.instant();
        if (!progress.equals(published) || !now.isBefore(publishedAt.plus(HEARTBEAT_INTERVAL))) {
            published = progress;
            publishedAt = now;
            publisher.publishAsync(progress);
        }
    }

    synchronized void scheduledAs(Future<?> schedule) {
        this.schedule = schedule;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (schedule != null) {
            schedule.cancel(false);
        }
    }
}
