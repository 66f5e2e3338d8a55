package dev.coursecreator.gateway.outbox;

import dev.coursecreator.gateway.database.Database;
import dev.coursecreator.gateway.database.Reading;
import dev.coursecreator.gateway.outbox.SendingMessages.Outcome;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One round of the relay: fetch, send, mark as sent. If it breaks off in between, the same messages are sent again in the next
 * round; none is lost.
 */
@Component
final class RelayingMessages {

    private final UnsentMessages messages;
    private final SendingMessages sending;
    private final Database database;
    private final TransactionOperations transactions;
    private final Reading reading;
    private final Clock clock;

    RelayingMessages(
            UnsentMessages messages,
            SendingMessages sending,
            Database database,
            TransactionOperations transactions,
            Reading reading,
            Clock clock) {
        this.messages = messages;
        this.sending = sending;
        this.database = database;
        this.transactions = transactions;
        this.reading = reading;
        this.clock = clock;
    }

    /** Relays at most so many of the oldest messages. */
    Outcome relay(int limit) throws InterruptedException {
        var outcome = switch (database) {
            // Nobody else relays here, and the one connection that writes must not wait for the broker.
            case SQLITE -> sendAndMark(reading.read(() -> messages.next(limit)));
            // The open transaction keeps other gateways from sending the same messages.
            case POSTGRESQL -> transactions.execute(transaction -> sendAndMark(messages.next(limit)));
        };
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return outcome;
    }

    private Outcome sendAndMark(List<OutboxMessage> waiting) {
        var outcome = send(waiting);
        if (!outcome.acknowledged().isEmpty()) {
            transactions.executeWithoutResult(
                    transaction -> messages.markSent(outcome.acknowledged(), clock.instant()));
        }
        return outcome;
    }

    private Outcome send(List<OutboxMessage> waiting) {
        try {
            return sending.send(waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(List.of(), e);
        }
    }
}
