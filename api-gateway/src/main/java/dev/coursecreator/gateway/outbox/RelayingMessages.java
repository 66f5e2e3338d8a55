package dev.coursecreator.gateway.outbox;

import dev.coursecreator.gateway.database.Database;
import dev.coursecreator.gateway.database.Reading;
import dev.coursecreator.gateway.outbox.SendingMessages.Outcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One round of the relay: fetch, send, mark as sent. If it breaks off in between, the same messages are sent again in the next
 * round; none is lost.
 */
@Component
final class RelayingMessages {

    private final UnsentMessages messages;
    private final WaitingWork work;
    private final HandingOutWork handingOut;
    private final SendingMessages sending;
    private final Transactions transactions;
    private final Clock clock;

    RelayingMessages(
            UnsentMessages messages,
            WaitingWork work,
            HandingOutWork handingOut,
            SendingMessages sending,
            Transactions transactions,
            Clock clock) {
        this.messages = messages;
        this.work = work;
        this.handingOut = handingOut;
        this.sending = sending;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How a round's messages are kept from other gateways. */
    @Component
    record Transactions(Database database, TransactionOperations writing, Reading reading) {}

    /**
     * How a round went.
     *
     * @param failure why messages were not sent; null if all were
     * @param isMoreExpected whether the next round will probably find more at once
     * @param isTurnOfAnother whether another gateway hands out work at the moment
     */
    record Round(@Nullable Throwable failure, boolean isMoreExpected, boolean isTurnOfAnother) {}

    /** Relays at most so many messages that are to be sent at once, and so much work. */
    Round relay(int limit) throws InterruptedException {
        var round = switch (transactions.database()) {
            // Nobody else relays here, and the one connection that writes must not wait for the broker.
            case SQLITE -> sendAndMark(transactions.reading().read(() -> next(limit)), limit);
            // The open transaction keeps other gateways from sending the same messages.
            case POSTGRESQL ->
                Objects.requireNonNull(transactions.writing().execute(transaction -> sendAndMark(next(limit), limit)));
        };
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return round;
    }

    private Load next(int limit) {
        var immediate = messages.next(limit);
        var isMine = work.lock();
        var workToSend = isMine ? messages.get(handingOut.next(limit)) : List.<OutboxMessage>of();
        return new Load(immediate, workToSend, !isMine);
    }

    private Round sendAndMark(Load load, int limit) {
        var outcome = send(load.all());
        var sent = new HashSet<>(outcome.acknowledged());
        if (!sent.isEmpty()) {
            var owners = load.work().stream()
                    .filter(message -> sent.contains(message.seq()))
                    .map(message -> Objects.requireNonNull(message.owner()))
                    .toList();
            transactions.writing().executeWithoutResult(transaction -> {
                messages.markSent(sent, clock.instant());
                work.noteTurns(owners);
            });
        }
        var isFull = load.immediate().size() == limit || load.work().size() == limit;
        return new Round(outcome.failure(), isFull, load.isTurnOfAnother());
    }

    private Outcome send(List<OutboxMessage> waiting) {
        try {
            return sending.send(waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(List.of(), e);
        }
    }

    /** What a round is to send. */
    private record Load(List<OutboxMessage> immediate, List<OutboxMessage> work, boolean isTurnOfAnother) {

        List<OutboxMessage> all() {
            var all = new ArrayList<>(immediate);
            all.addAll(work);
            return all;
        }
    }
}
