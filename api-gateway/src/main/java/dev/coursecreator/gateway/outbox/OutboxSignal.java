package dev.coursecreator.gateway.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the relay when there is something to send. */
@Component
public final class OutboxSignal {

    private final Semaphore signals = new Semaphore(0);

    void announce() {
        signals.release();
    }

    /** Announces it once the caller's transaction has been committed. */
    public void announceAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    announce();
                }
            }
        });
    }

    /** Returns when something was announced since the last call, or the time is over. */
    void await(Duration atMost) throws InterruptedException {
        if (signals.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            signals.drainPermits();
        }
    }
}
