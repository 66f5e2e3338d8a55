package dev.coursecreator.rest.polling;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Pauses a loop until it is woken or a timeout expires. Package-private seam: tests replace the clock with their own. */
interface WakeSignal {

    void wake();

    /** Returns true if {@link #wake()} was called since the last call, however often; false after the timeout. */
    boolean await(Duration timeout) throws InterruptedException;

    static WakeSignal create() {
        var permits = new Semaphore(0);
        return new WakeSignal() {
            @Override
            public void wake() {
                permits.release();
            }

            @Override
            public boolean await(Duration timeout) throws InterruptedException {
                var isWoken = permits.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS);
                permits.drainPermits();
                return isWoken;
            }
        };
    }
}
