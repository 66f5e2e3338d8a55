package dev.coursecreator.worker.events;

import dev.coursecreator.model.command.RenderLesson;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Creates the progress reporters of the lessons being rendered; one thread publishes for all of them. */
public final class ProgressReporters implements AutoCloseable {

    /** At most four events per second and lesson. */
    private static final long INTERVAL_MS = 250;

    private final EventPublisher publisher;
    private final Clock clock;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("progress").daemon().factory());

    ProgressReporters(EventPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Starts reporting the progress of the lesson until the reporter is closed. */
    public ProgressReporter start(RenderLesson lesson) {
        var reporter = new ProgressReporter(lesson, publisher, clock);
        reporter.scheduledAs(scheduler.scheduleWithFixedDelay(
                reporter::publishIfDue, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS));
        return reporter;
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
