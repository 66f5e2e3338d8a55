package dev.coursecreator.gateway.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts what happens in jobs into the feed: at once what this process records, and by a regular look what one that has ended
 * in between has left. Announces as well what other gateways have put there.
 */
@Component
final class JobFeedSequencer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobFeedSequencer.class);
    private static final int BATCH = 500;

    private final JobFeed feed;
    private final ApplicationEventPublisher publisher;
    private final Duration pollInterval;
    private final AtomicBoolean isCalled = new AtomicBoolean();
    private long known = -1;
    private volatile @Nullable ScheduledExecutorService thread;

    JobFeedSequencer(
            JobFeed feed,
            ApplicationEventPublisher publisher,
            @Value("${course-creator.progress.poll-interval:1s}") Duration pollInterval) {
        this.feed = feed;
        this.publisher = publisher;
        this.pollInterval = pollInterval;
    }

    @EventListener(JobEventsAppended.class)
    void wake() {
        var running = thread;
        if (running != null && isCalled.compareAndSet(false, true)) {
            try {
                running.execute(this::extend);
            } catch (RejectedExecutionException e) {
                LOG.debug("events wait for the next start, or for another gateway");
            }
        }
    }

    @Override
    public void start() {
        var single = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("job-feed").daemon().factory());
        single.scheduleWithFixedDelay(
                this::extend, pollInterval.toMillis(), pollInterval.toMillis(), TimeUnit.MILLISECONDS);
        thread = single;
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.close();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void extend() {
        isCalled.set(false);
        try {
            var placed = feed.extend(BATCH);
            while (placed == BATCH) {
                placed = feed.extend(BATCH);
            }
            var last = feed.last();
            if (last != known) {
                known = last;
                publisher.publishEvent(new JobFeedExtended());
            }
        } catch (RuntimeException e) {
            LOG.warn("Can't put events into the feed; will try again every {}", pollInterval, e);
        }
    }
}
