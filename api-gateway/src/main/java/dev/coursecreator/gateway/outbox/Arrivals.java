package dev.coursecreator.gateway.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the relay when there is something to send. */
@Component
final class Arrivals {

    private final Semaphore signals = new Semaphore(0);

    void announce() {
        signals.release();
    }

    /** Returns when something was announced since the last call, or the time is over. */
    void await(Duration atMost) throws InterruptedException {
        if (signals.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            signals.drainPermits();
        }
    }
}
