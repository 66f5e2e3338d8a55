package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.jobs.FeedEvent;
import dev.coursecreator.gateway.jobs.JobFeed;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Creates a delivery of each event for every enabled webhook of the job's owner that selects its type. The deliveries and the new feed cursor
 * are one transaction, so that none is missing and none is created twice.
 */
@Component
final class DeliveryCreator {

    private static final int BATCH_SIZE = 500;

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

    /**
     * Handles all events up to now, so that a webhook which is enabled next is not told of them. Without any enabled webhook, they are handled
     * only now and then.
     */
    void catchUp() {
        var handled = BATCH_SIZE;
        while (handled == BATCH_SIZE) {
            handled = create(BATCH_SIZE);
        }
    }

    /** Handles at most {@code limit} events. Returns how many. */
    int create(int limit) {
        var handled = transactions.execute(transaction -> {
            // Other gateways wait here, and then see the cursor of this one.
            var events = feed.after(cursor.lock(), EventTypes.FROM_FEED, limit);
            if (!events.isEmpty()) {
                createFor(events);
                cursor.move(events.getLast().position());
            }
            return events.size();
        });
        return handled == null ? 0 : handled;
    }

    private void createFor(List<FeedEvent> events) {
        var enabled = webhooks.enabled(
                events.stream().map(FeedEvent::owner).distinct().toList());
        for (var event : events) {
            enabled.stream()
                    .filter(webhook -> webhook.owner().equals(event.owner()))
                    .forEach(webhook -> createFor(webhook, event));
        }
    }

    private void createFor(Webhook webhook, FeedEvent event) {
        Message.of(event).stream()
                .filter(message -> webhook.events().matches(message.type()))
                .forEach(message -> deliveries.insert(webhook.id(), message));
    }
}
