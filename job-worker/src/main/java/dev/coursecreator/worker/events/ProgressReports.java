package dev.coursecreator.worker.events;

import dev.coursecreator.model.command.RenderLesson;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The reports of all lessons that the worker is rendering; one thread sends them all. */
public final class ProgressReports implements AutoCloseable {

    /** At most four events a second. */
    private static final long INTERVAL_MS = 250;

    private final EventPublisher publisher;
    private final Clock clock;
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("progress").daemon().factory());

    ProgressReports(EventPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Starts to report on the lesson, until the report is closed. */
    public ProgressReport on(RenderLesson lesson) {
        var report = new ProgressReport(lesson, publisher, clock);
        report.sentBy(
                sender.scheduleWithFixedDelay(report::sendIfDue, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS));
        return report;
    }

    @Override
    public void close() {
        sender.shutdownNow();
    }
}
