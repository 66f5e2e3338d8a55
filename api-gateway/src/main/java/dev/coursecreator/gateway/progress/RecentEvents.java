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

/** The end of the feed in memory: what is new is read once, however many thousands follow it. */
@Component
final class RecentEvents {

    private static final int KEPT = 2000;
    private static final int BATCH = 500;

    private final JobFeed feed;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<FeedEvent> latest = new ArrayDeque<>();
    private volatile boolean hasGrown;
    private boolean isFilled;
    /** Everything after this position, up to the other one, is in memory. */
    private long from;

    private long to;

    RecentEvents(JobFeed feed) {
        this.feed = feed;
    }

    /** Before those are woken who will ask. */
    @EventListener(JobFeedExtended.class)
    @Order(0)
    void noteGrowth() {
        hasGrown = true;
    }

    /** The position from which on everything is new. */
    long end() {
        return feed.last();
    }

    List<FeedEvent> after(long position, int limit) {
        lock.lock();
        try {
            readOn();
            if (position >= from) {
                return latest.stream()
                        .filter(event -> event.position() > position)
                        .limit(limit)
                        .toList();
            }
        } finally {
            lock.unlock();
        }
        return feed.after(position, limit);
    }

    private void readOn() {
        if (!isFilled) {
            from = feed.last();
            to = from;
            isFilled = true;
        }
        if (!hasGrown) {
            return;
        }
        hasGrown = false;
        var news = feed.after(to, BATCH);
        while (!news.isEmpty()) {
            latest.addAll(news);
            to = news.getLast().position();
            while (latest.size() > KEPT) {
                from = latest.removeFirst().position();
            }
            news = feed.after(to, BATCH);
        }
    }
}
