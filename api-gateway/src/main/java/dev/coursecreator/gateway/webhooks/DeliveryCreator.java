package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.jobs.FeedEvent;
import dev.coursecreator.gateway.jobs.JobFeed;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes deliveries of what happens: one for every enabled endpoint of the job's owner that wants to be told. The deliveries and
 * the place in the feed up to which they are made are one transaction, so that there is none missing and none twice.
 */
@Component
final class DeliveryCreator {

    private final TransactionOperations transactions;
    private final FeedCursor cursor;
    private final JobFeed feed;
    private final Webhooks webhooks;
    private final Deliveries deliveries;

    DeliveryCreator(
            TransactionOperations transactions,
            FeedCursor cursor,
            JobFeed feed,
            Webhooks webhooks,
            Deliveries deliveries) {
        this.transactions = transactions;
        this.cursor = cursor;
        this.feed = feed;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /** Handles at most so many events. Returns how many. */
    int create(int limit) {
        // On SQLite this look does not take the one connection that writes.
        if (feed.after(cursor.position(), EventTypes.OF_THE_FEED, 1).isEmpty()) {
            return 0;
        }
        var handled = transactions.execute(transaction -> {
            // Other gateways wait here, and then see what this one has done.
            var events = feed.after(cursor.lock(), EventTypes.OF_THE_FEED, limit);
            if (!events.isEmpty()) {
                tell(events);
                cursor.move(events.getLast().position());
            }
            return events.size();
        });
        return handled == null ? 0 : handled;
    }

    private void tell(List<FeedEvent> events) {
        var theirs = webhooks.enabled(
                events.stream().map(FeedEvent::owner).distinct().toList());
        for (var event : events) {
            theirs.stream()
                    .filter(webhook -> webhook.owner().equals(event.owner()))
                    .forEach(webhook -> tell(webhook, event));
        }
    }

    private void tell(Webhook webhook, FeedEvent event) {
        Message.of(event).stream()
                .filter(message -> webhook.events().matches(message.type()))
                .forEach(message -> deliveries.insert(webhook.id(), message));
    }
}
