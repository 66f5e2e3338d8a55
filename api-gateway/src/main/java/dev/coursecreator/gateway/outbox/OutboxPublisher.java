package dev.coursecreator.gateway.outbox;

import dev.coursecreator.gateway.outbox.KafkaMessageSender.Outcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One round of the relay: claim, send, mark as sent. After an interruption in between, the next round sends the same messages again; none is
 * lost.
 */
@Component
final class OutboxPublisher {

    private final UnsentMessages messages;
    private final LessonDispatcher dispatcher;
    private final KafkaMessageSender sender;
    private final RelayTransactions transactions;
    private final Clock clock;

    OutboxPublisher(
            UnsentMessages messages,
            LessonDispatcher dispatcher,
            KafkaMessageSender sender,
            RelayTransactions transactions,
            Clock clock) {
        this.messages = messages;
        this.dispatcher = dispatcher;
        this.sender = sender;
        this.transactions = transactions;
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
        var round = transactions.sendClaimed(() -> claim(limit), batch -> sendAndMark(batch, limit));
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return round;
    }

    private Batch claim(int limit) {
        var immediate = messages.next(limit);
        var isLocked = dispatcher.tryLock();
        var lessons = isLocked ? messages.get(dispatcher.next(limit)) : List.<OutboxMessage>of();
        return new Batch(immediate, lessons, !isLocked);
    }

    private Round sendAndMark(Batch batch, int limit) {
        var outcome = send(batch.all());
        var sent = new HashSet<>(outcome.acknowledged());
        if (!sent.isEmpty()) {
            var owners = batch.lessons().stream()
                    .filter(message -> sent.contains(message.seq()))
                    .map(message -> Objects.requireNonNull(message.owner()))
                    .toList();
            transactions.write(() -> {
                messages.markSent(sent, clock.instant());
                dispatcher.recordDispatch(owners);
            });
        }
        var isFull = batch.immediate().size() == limit || batch.lessons().size() == limit;
        return new Round(outcome.failure(), isFull, batch.isDispatchedElsewhere());
    }

    private Outcome send(List<OutboxMessage> claimed) {
        try {
            return sender.send(claimed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(List.of(), e);
        }
    }

    /** The messages of one round. */
    private record Batch(List<OutboxMessage> immediate, List<OutboxMessage> lessons, boolean isDispatchedElsewhere) {

        List<OutboxMessage> all() {
            var all = new ArrayList<>(immediate);
            all.addAll(lessons);
            return all;
        }
    }
}
