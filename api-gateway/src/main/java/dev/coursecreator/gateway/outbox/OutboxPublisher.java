package dev.coursecreator.gateway.outbox;

import dev.coursecreator.gateway.outbox.KafkaMessageSender.Outcome;
import dev.coursecreator.gateway.outbox.OutboxBatches.Batch;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One round of the relay: claim, send, mark as sent. No transaction is open while it waits for the broker. After a crash in between, the messages are
 * sent again when the claims on them expire; none is lost.
 */
@Component
final class OutboxPublisher {

    private static final Round NOTHING_TO_SEND = new Round(null, false, false);

    private final OutboxBatches batches;
    private final KafkaMessageSender sender;
    private final OutboxSettings settings;
    private final Clock clock;

    OutboxPublisher(OutboxBatches batches, KafkaMessageSender sender, OutboxSettings settings, Clock clock) {
        this.batches = batches;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The outcome of a round.
     *
     * @param failure why messages were not sent; null if all were
     * @param isMoreExpected whether the next round will probably find more at once
     * @param isDispatchedElsewhere whether another gateway is dispatching lessons
     */
    record Round(@Nullable Throwable failure, boolean isMoreExpected, boolean isDispatchedElsewhere) {}

    /** Sends at most {@code limit} messages that need no dispatching, and at most {@code limit} lessons. */
    Round publish(int limit) throws InterruptedException {
        var now = clock.instant();
        var batch = batches.claim(limit, now, now.plus(settings.claimLease()));
        if (batch.all().isEmpty()) {
            return batch.isDispatchedElsewhere() ? new Round(null, false, true) : NOTHING_TO_SEND;
        }
        var outcome = send(batch);
        batches.settle(batch, outcome, clock.instant());
        return new Round(outcome.failure(), batch.isFull(limit), batch.isDispatchedElsewhere());
    }

    private Outcome send(Batch batch) throws InterruptedException {
        try {
            return sender.send(batch.all());
        } catch (InterruptedException e) {
            batches.settle(batch, new Outcome(List.of(), e), clock.instant());
            throw e;
        }
    }
}
