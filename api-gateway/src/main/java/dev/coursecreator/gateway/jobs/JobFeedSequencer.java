package dev.coursecreator.gateway.jobs;

import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.polling.PollResult;
import dev.coursecreator.rest.polling.PollingLifecycle;
import dev.coursecreator.rest.polling.PollingLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Adds committed job events to the feed: at once those of this process, by polling those that a crashed process left behind. Also
 * announces what other gateways have added, of which they send notifications.
 */
@Component
final class JobFeedSequencer implements PollingLifecycle {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int BATCH_SIZE = 500;

    private final JobFeed feed;
    private final ApplicationEventPublisher publisher;
    private final PollingLoop loop;
    private final AtomicBoolean isAppended = new AtomicBoolean();
    private long lastPosition = -1;

    JobFeedSequencer(
            JobFeed feed,
            ApplicationEventPublisher publisher,
            Notifications notifications,
            @Value("${course-creator.progress.poll-interval:#{null}}") @Nullable Duration configured) {
        this.feed = feed;
        this.publisher = publisher;
        var interval = notifications.pollInterval(configured);
        this.loop = new PollingLoop("job-feed", new PollingLoop.Timing(interval, interval.base(), GRACE), this::extend);
        notifications.onReceived(JobFeed.NOTIFICATION, loop::wake);
    }

    @EventListener(JobEventsAppended.class)
    void wake() {
        isAppended.set(true);
        loop.wake();
    }

    @Override
    public List<PollingLoop> loops() {
        return List.of(loop);
    }

    private PollResult extend() {
        var end = isAppended.getAndSet(false) ? feed.extend(BATCH_SIZE) : feed.extendIfNeeded(BATCH_SIZE);
        if (end.last() != lastPosition) {
            var previous = lastPosition < 0 ? end.last() - end.placed() : lastPosition;
            lastPosition = end.last();
            publisher.publishEvent(new JobFeedExtended(previous, end.last(), end.placed() > 0));
        }
        return PollResult.moreIf(end.placed() == BATCH_SIZE);
    }
}
