package dev.coursecreator.gateway.outbox;

import dev.coursecreator.gateway.outbox.KafkaMessageSender.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The batches of messages that this gateway sends: claims the next one, and settles it, each in a short transaction. */
@Component
final class OutboxBatches {

    private final UnsentMessages messages;
    private final LessonDispatcher dispatcher;
    private final MessageClaims claims;
    private final TransactionOperations transactions;

    OutboxBatches(
            UnsentMessages messages,
            LessonDispatcher dispatcher,
            MessageClaims claims,
            TransactionOperations transactions) {
        this.messages = messages;
        this.dispatcher = dispatcher;
        this.claims = claims;
        this.transactions = transactions;
    }

    /**
     * Messages that this gateway has claimed.
     *
     * @param immediate those that need no dispatching, in order
     * @param lessons those that are dispatched, in order
     * @param isDispatchedElsewhere whether another gateway was choosing lessons at that moment
     * @param until when the claims expire
     */
    record Batch(
            List<OutboxMessage> immediate, List<OutboxMessage> lessons, boolean isDispatchedElsewhere, Instant until) {

        List<OutboxMessage> all() {
            var all = new ArrayList<>(immediate);
            all.addAll(lessons);
            return all;
        }

        boolean isFull(int limit) {
            return immediate.size() == limit || lessons.size() == limit;
        }

        private List<Long> seqs() {
            return all().stream().map(OutboxMessage::seq).toList();
        }
    }

    /** Claims at most {@code limit} messages that need no dispatching, and at most {@code limit} lessons, until then. */
    Batch claim(int limit, Instant now, Instant until) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            var immediate = messages.next(limit, now);
            var isChoosing = dispatcher.tryLock();
            var lessons = isChoosing ? messages.get(dispatcher.next(limit)) : List.<OutboxMessage>of();
            var batch = new Batch(immediate, lessons, !isChoosing, until);
            claims.claim(batch.seqs(), until);
            dispatcher.recordDispatch(lessons.stream()
                    .map(message -> Objects.requireNonNull(message.owner()))
                    .toList());
            return batch;
        }));
    }

    /** Records which messages were sent, and lets the others be claimed again at once. */
    void settle(Batch batch, Outcome outcome, Instant now) {
        var sent = outcome.acknowledged().stream().map(SentMessage::seq).collect(Collectors.toSet());
        var unsent = batch.seqs().stream().filter(seq -> !sent.contains(seq)).toList();
        transactions.executeWithoutResult(transaction -> {
            claims.markSent(outcome.acknowledged(), batch.until(), now);
            claims.release(unsent, batch.until());
        });
    }
}
