package dev.coursecreator.gateway.outbox;

import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** A process that is killed between claiming and marking: the first transaction is committed, the next one is not begun. */
final class FailingTransactions implements TransactionOperations {

    private final TransactionOperations transactions;
    private boolean hasClaimed;

    FailingTransactions(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        if (hasClaimed) {
            throw new IllegalStateException("killed before marking");
        }
        hasClaimed = true;
        return transactions.execute(action);
    }
}
