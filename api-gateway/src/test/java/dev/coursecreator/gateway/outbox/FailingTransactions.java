package dev.coursecreator.gateway.outbox;

import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** A process that is killed when it begins to write. */
final class FailingTransactions implements TransactionOperations {

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        throw new IllegalStateException("killed before marking");
    }
}
