package dev.coursecreator.rest.polling;

import dev.coursecreator.model.Check;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task again and again on a daemon thread of its own, for lifecycle beans to start and stop.
 *
 * <ul>
 *   <li>{@link #wake()} runs the task at once, or once more after the current run. Several wake-ups before a run count as one.
 *   <li>While the task is idle, the delay doubles within the {@linkplain PollInterval poll interval}. A wake-up or found work resets it.
 *   <li>A task that throws anything, also an {@link Error}, is retried. The delay doubles up to the retry interval. Only the first of several
 *       consecutive failures is logged, and the first success after them. Nothing but {@link #stop()} and {@link PollResult#DONE} ends the thread.
 *   <li>{@link #stop()} waits for the current run during the grace period and then interrupts it.
 * </ul>
 *
 * <p>Thread-safe. Starting a running loop and stopping a stopped one have no effect; a stopped loop can be started again.
 */
public final class PollingLoop {

    private static final Logger LOG = LoggerFactory.getLogger(PollingLoop.class);

    private final String name;
    private final Timing timing;
    private final Task task;
    private final Supplier<WakeSignal> signals;
    private volatile @Nullable Run current;

    /**
     * Creates a loop that is not running.
     *
     * @param name of the thread, also used in the log
     */
    public PollingLoop(String name, Timing timing, Task task) {
        this(name, timing, task, WakeSignal::create);
    }

    PollingLoop(String name, Timing timing, Task task, Supplier<WakeSignal> signals) {
        this.name = name;
        this.timing = timing;
        this.task = task;
        this.signals = signals;
    }

    /** One run: looks for work and does it. */
    @FunctionalInterface
    public interface Task {
        PollResult run() throws Exception;
    }

    /**
     * How long a loop waits.
     *
     * @param pollInterval delays while the task is idle
     * @param retryInterval maximum delay while the task fails
     * @param grace how long {@link #stop()} waits before it interrupts the task, and once more after that
     */
    public record Timing(PollInterval pollInterval, Duration retryInterval, Duration grace) {

        public Timing(Duration pollInterval, Duration retryInterval, Duration grace) {
            this(PollInterval.of(pollInterval), retryInterval, grace);
        }

        public Timing {
            Check.that(retryInterval.isPositive(), "retryInterval must be > 0 but was " + retryInterval);
            Check.that(!grace.isNegative(), "grace must be >= 0 but was " + grace);
        }
    }

    /** Starts the thread. The first run begins at once. */
    public synchronized void start() {
        if (current == null) {
            var run = new Run(signals.get());
            current = run;
            run.thread.start();
        }
    }

    /** Returns when the thread has ended, or was interrupted and ignored it for the grace period. */
    public synchronized void stop() {
        var run = current;
        if (run != null) {
            current = null;
            run.stop();
        }
    }

    /** Whether the loop was started and not yet stopped; false as soon as {@link #stop()} is called. */
    public boolean isRunning() {
        return current != null;
    }

    /** For how long the current run of the task has been going on; empty if the loop is waiting, or not running. */
    public Optional<Duration> busyFor() {
        var run = current;
        return run == null ? Optional.empty() : run.busyFor();
    }

    public String name() {
        return name;
    }

    /** Runs the task at once. No effect on a stopped loop. Never blocks. */
    public void wake() {
        var run = current;
        if (run != null) {
            run.signal.wake();
        }
    }

    /** What happens between a start and a stop. */
    private final class Run implements Runnable {

        private final WakeSignal signal;
        private final Thread thread;
        private final Backoff idle = new Backoff(timing.pollInterval());
        private final Backoff retries = new Backoff(PollInterval.of(timing.retryInterval()));
        private volatile boolean stopping;
        private volatile @Nullable Long runningSince;
        private boolean isFailing;

        Run(WakeSignal signal) {
            this.signal = signal;
            this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this);
        }

        @Override
        public void run() {
            while (!stopping) {
                try {
                    runAndWait();
                } catch (Throwable e) {
                    // Not even an error while it logs or waits, such as one for lack of memory, ends the thread.
                    isFailing = true;
                    LockSupport.parkNanos(retries.next().toNanos());
                }
            }
        }

        private void runAndWait() {
            var delay = runTask();
            try {
                if (!stopping && signal.await(delay)) {
                    idle.reset();
                }
            } catch (InterruptedException e) {
                LOG.debug("{} was interrupted while waiting for work", name);
            }
        }

        private Duration runTask() {
            runningSince = System.nanoTime();
            try {
                var delay = delay(task.run());
                succeeded();
                return delay;
            } catch (Throwable e) {
                failed(e);
                return retries.next();
            } finally {
                runningSince = null;
            }
        }

        Optional<Duration> busyFor() {
            var since = runningSince;
            return since == null ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - since));
        }

        private Duration delay(PollResult result) {
            return switch (result) {
                case PollResult.More more -> {
                    idle.reset();
                    yield Duration.ZERO;
                }
                case PollResult.Idle none -> idle.next();
                case PollResult.IdleAtMost idleAtMost -> shorter(idle.next(), idleAtMost.delay());
                case PollResult.After after -> after.delay();
                case PollResult.Done done -> {
                    stopping = true;
                    yield Duration.ZERO;
                }
            };
        }

        private static Duration shorter(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }

        private void succeeded() {
            if (isFailing) {
                LOG.info("{} works again", name);
            }
            isFailing = false;
            retries.reset();
        }

        private void failed(Throwable failure) {
            if (stopping) {
                LOG.debug("{} was stopped while it was working", name, failure);
                return;
            }
            if (!isFailing) {
                LOG.warn("{} failed; it is retried at least every {}", name, timing.retryInterval(), failure);
            }
            isFailing = true;
        }

        void stop() {
            stopping = true;
            signal.wake();
            try {
                if (!thread.join(timing.grace())) {
                    thread.interrupt();
                    if (!thread.join(timing.grace())) {
                        LOG.warn("{} did not stop within {} of being interrupted", name, timing.grace());
                    }
                }
            } catch (InterruptedException e) {
                thread.interrupt();
                Thread.currentThread().interrupt();
            }
        }
    }
}
