package dev.coursecreator.standalone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, or another request to end the process, which then waits until everything is closed. */
final class ShutdownSignal implements AutoCloseable {

    private static final int MAX_CLOSING_SECONDS = 30;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private ShutdownSignal() {}

    /** From now on, the process ends only after {@link #close()}, or when that takes too long. */
    static ShutdownSignal register() {
        var signal = new ShutdownSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::stop));
        return signal;
    }

    private void stop() {
        stopping.countDown();
        try {
            stopped.await(MAX_CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the process is to end. */
    void await() throws InterruptedException {
        stopping.await();
    }

    /** Waits until the process is to end, at most for this time, and returns whether it is. */
    boolean await(Duration timeout) throws InterruptedException {
        return stopping.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Everything is closed. */
    @Override
    public void close() {
        stopped.countDown();
    }
}
