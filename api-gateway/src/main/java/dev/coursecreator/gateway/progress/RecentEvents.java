package dev.coursecreator.gateway.progress;

import dev.coursecreator.gateway.jobs.FeedEvent;
import dev.coursecreator.gateway.jobs.JobFeed;
import dev.coursecreator.gateway.jobs.JobFeedExtended;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The end of the feed, cached in memory: new events are read once, regardless of the number of streams. */
@Component
final class RecentEvents {

    private static final int MAX_CACHED = 2000;
    private static final int BATCH_SIZE = 500;

    private final JobFeed feed;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<FeedEvent> cached = new ArrayDeque<>();
    private volatile boolean hasGrown;
    private boolean isFilled;
    /** All events after this position, up to {@link #to}, are in memory. */
    private long from;

    private long to;

    RecentEvents(JobFeed feed) {
        this.feed = feed;
    }

    /** Runs before the streams are woken that will read. */
    @EventListener(JobFeedExtended.class)
    @Order(0)
    void feedExtended() {
        hasGrown = true;
    }

    /** The last position; later events are new. */
    long end() {
        return feed.last();
    }

    List<FeedEvent> after(long position, int limit) {
        lock.lock();
        try {
            readNew();
            if (position >= from) {
                return cached.stream()
                        .filter(event -> event.position() > position)
                        .limit(limit)
                        .toList();
            }
        } finally {
            lock.unlock();
        }
        return feed.after(position, limit);
    }

    private void readNew() {
        if (!isFilled) {
            from = feed.last();
            to = from;
            isFilled = true;
        }
        if (!hasGrown) {
            return;
        }
        hasGrown = false;
        var added = feed.after(to, BATCH_SIZE);
        while (!added.isEmpty()) {
            cached.addAll(added);
            to = added.getLast().position();
            while (cached.size() > MAX_CACHED) {
                from = cached.removeFirst().position();
            }
            added = feed.after(to, BATCH_SIZE);
        }
    }
}
