package dev.coursecreator.gateway.outbox;

import dev.coursecreator.rest.database.Notifications;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes the relay when there is something to send. Those of other gateways are woken only if this gateway's is not running, because it has not reached
 * Kafka or is being stopped: otherwise all of them would look for messages that this one sends at once.
 */
@Component
public final class OutboxSignal {

    private static final String NOTIFICATION = "outbox";

    private final Notifications notifications;
    private volatile Runnable wakeUp = () -> {};
    private volatile BooleanSupplier isRunning = () -> false;

    public OutboxSignal(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Sets what wakes the relay, and whether that helps. Neither must block. */
    void onSignal(Runnable action, BooleanSupplier isRelayRunning) {
        wakeUp = action;
        isRunning = isRelayRunning;
        notifications.onReceived(NOTIFICATION, action);
    }

    /** Wakes the relay once the caller's transaction has been committed. */
    public void sendAfterCommit() {
        if (!isRunning.getAsBoolean()) {
            notifications.send(NOTIFICATION);
        }
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
