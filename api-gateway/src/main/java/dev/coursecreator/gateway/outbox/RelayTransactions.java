package dev.coursecreator.gateway.outbox;

import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.database.Reading;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps other gateways from sending the messages that this one is sending. */
@Component
final class RelayTransactions {

    private final Database database;
    private final TransactionOperations writing;
    private final Reading reading;

    RelayTransactions(Database database, TransactionOperations writing, Reading reading) {
        this.database = database;
        this.writing = writing;
        this.reading = reading;
    }

    /** Claims a batch and sends it. On PostgreSQL no other gateway claims the same messages until it has been sent. */
    <B, R> R sendClaimed(Supplier<B> claim, Function<B, R> send) {
        return switch (database) {
            // There is one gateway, and its only writing connection must not wait for the broker.
            case SQLITE -> send.apply(reading.read(claim));
            // The open transaction holds the locks on the claimed rows.
            case POSTGRESQL -> Objects.requireNonNull(writing.execute(transaction -> send.apply(claim.get())));
        };
    }

    void write(Runnable changes) {
        writing.executeWithoutResult(transaction -> changes.run());
    }
}
