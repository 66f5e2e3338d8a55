package dev.coursecreator.worker.logs;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.events.EventPublisher;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Publishes what this worker logs about jobs, from before its slots start until they have stopped. */
@Component
final class JobLogPublisher implements SmartLifecycle {

    private static final int MAX_WAITING = 1_000;

    private final WorkerSettings settings;
    private final EventPublisher publisher;
    private @Nullable AsyncAppender appender;

    JobLogPublisher(WorkerSettings settings, EventPublisher publisher) {
        this.settings = settings;
        this.publisher = publisher;
    }

    /** Starts before the slots, and stops after them. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public void start() {
        if (!(LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root)) {
            return;
        }
        var filter = new ThresholdFilter();
        filter.setLevel(Level.INFO.toString());
        filter.start();
        var publishing = new JobLogAppender(settings.name(), publisher::publishAsync);
        publishing.setContext(root.getLoggerContext());
        publishing.start();
        // Whoever logs must never wait for Kafka. What does not fit into the queue is dropped.
        var queue = new AsyncAppender();
        queue.setContext(root.getLoggerContext());
        queue.setName("job log of " + settings.name());
        queue.setQueueSize(MAX_WAITING);
        queue.setNeverBlock(true);
        queue.addFilter(filter);
        queue.addAppender(publishing);
        queue.start();
        root.addAppender(queue);
        appender = queue;
    }

    /** Publishes what is in the queue. */
    @Override
    public void stop() {
        var stopping = appender;
        appender = null;
        if (stopping != null && LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.detachAppender(stopping);
            stopping.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return appender != null;
    }
}
