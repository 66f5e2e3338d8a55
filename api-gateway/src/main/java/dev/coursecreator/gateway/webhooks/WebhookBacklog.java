package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.jobs.JobFeed;
import dev.coursecreator.rest.database.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What there is to do about webhooks, found in one read-only transaction: on SQLite, that does not occupy the only writing connection. */
@Component
final class WebhookBacklog {

    private final Reading reading;
    private final FeedCursor cursor;
    private final JobFeed feed;
    private final Webhooks webhooks;
    private final DueDeliveries due;
    private final Clock clock;

    WebhookBacklog(
            Reading reading, FeedCursor cursor, JobFeed feed, Webhooks webhooks, DueDeliveries due, Clock clock) {
        this.reading = reading;
        this.cursor = cursor;
        this.feed = feed;
        this.webhooks = webhooks;
        this.due = due;
        this.clock = clock;
    }

    Found find() {
        var now = clock.instant();
        return reading.read(() -> new Found(
                webhooks.isAnyEnabled(),
                !feed.after(cursor.position(), EventTypes.FROM_FEED, 1).isEmpty(),
                due.nextDue(now).map(next -> untilThen(now, next))));
    }

    private static Duration untilThen(Instant now, Instant next) {
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    /**
     * What there is to do.
     *
     * @param isAnyWebhookEnabled of any owner
     * @param hasEvents whether there are events for which no deliveries have been created
     * @param dueIn when the next delivery is due, zero if it is; empty if none waits
     */
    record Found(boolean isAnyWebhookEnabled, boolean hasEvents, Optional<Duration> dueIn) {

        boolean isAnyDue() {
            return dueIn.filter(Duration::isZero).isPresent();
        }
    }
}
