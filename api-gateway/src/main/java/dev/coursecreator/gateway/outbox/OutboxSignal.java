package dev.coursecreator.gateway.outbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the relay when there is something to send. */
@Component
public final class OutboxSignal {

    private volatile Runnable wakeUp = () -> {};

    /** Sets what wakes the relay. It must not block. */
    void onSignal(Runnable action) {
        wakeUp = action;
    }

    /** Wakes the relay once the caller's transaction has been committed. */
    public void sendAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    wakeUp.run();
                }
            }
        });
    }
}
