package dev.coursecreator.rest.polling;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each promise of the loop. Most tests let no time pass: they see each delay that the loop asks for, and decide how it ends. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class PollingLoopTest {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final PollingLoop.Timing TIMING = new PollingLoop.Timing(POLL, RETRY, GRACE);

    private final ManualSignal signal = new ManualSignal();
    private PollingLoop loop = new PollingLoop("unused", TIMING, () -> PollResult.IDLE);

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void theFirstRunBeginsAtOnceOnANamedDaemonThread() throws Exception {
        var threads = new LinkedBlockingQueue<Thread>();
        start(() -> {
            threads.add(Thread.currentThread());
            return PollResult.IDLE;
        });
        var thread = threads.take();
        assertThat(thread.getName()).isEqualTo("test-loop");
        assertThat(thread.isDaemon()).isTrue();
    }

    @Test
    void anIdleTaskIsPolledLessOftenUpToThePollInterval() throws Exception {
        start(() -> PollResult.IDLE);
        assertThat(signal.nextDelays(6)).containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L);
    }

    @Test
    void theLongestDelayMayChangeWhileTheLoopRuns() throws Exception {
        var longest = new AtomicReference<>(Duration.ofSeconds(2));
        start(new PollingLoop.Timing(new PollInterval(POLL, longest::get), RETRY, GRACE), () -> PollResult.IDLE);
        assertThat(signal.nextDelays(7)).containsExactly(100L, 200L, 400L, 800L, 1600L, 2000L, 2000L);
        longest.set(Duration.ofMillis(500));
        signal.nextDelays(1);
        assertThat(signal.nextDelays(2)).containsExactly(500L, 500L);
    }

    @Test
    void aWakeUpResetsTheIdleBackoff() throws Exception {
        start(() -> PollResult.IDLE);
        assertThat(signal.nextDelays(4)).containsExactly(100L, 200L, 400L, 800L);
        signal.delays.take();
        loop.wake();
        assertThat(signal.nextDelays(2)).containsExactly(100L, 200L);
    }

    @Test
    void foundWorkRunsTheTaskAtOnceAndResetsTheIdleBackoff() throws Exception {
        var runs = new AtomicInteger();
        start(() -> PollResult.moreIf(runs.incrementAndGet() == 4));
        assertThat(signal.nextDelays(6)).containsExactly(100L, 200L, 400L, 0L, 100L, 200L);
    }

    @Test
    void anExplicitDelayIsKept() throws Exception {
        start(() -> PollResult.after(Duration.ofMillis(2500)));
        assertThat(signal.nextDelays(2)).containsExactly(2500L, 2500L);
    }

    @Test
    void anIdleTaskThatKnowsItsNextWorkIsRunInTimeForIt() throws Exception {
        start(() -> PollResult.idleAtMost(Duration.ofMillis(350)));
        assertThat(signal.nextDelays(4)).containsExactly(100L, 200L, 350L, 350L);
    }

    @Test
    void wakeRunsTheTaskAtOnce() throws Exception {
        var runs = new LinkedBlockingQueue<Integer>();
        startInRealTime(Duration.ofHours(10), () -> {
            runs.add(1);
            return PollResult.IDLE;
        });
        runs.take();
        loop.wake();
        runs.take();
        assertThat(runs).isEmpty();
    }

    @Test
    void severalWakeUpsDuringARunCauseOneMoreRun() throws Exception {
        var wakeSignal = WakeSignal.create();
        wakeSignal.wake();
        wakeSignal.wake();
        wakeSignal.wake();
        assertThat(wakeSignal.await(Duration.ofHours(10))).isTrue();
        assertThat(wakeSignal.await(Duration.ZERO)).isFalse();
    }

    @Test
    void aFailingTaskIsRetriedLessOftenUpToTheRetryInterval() throws Exception {
        start(() -> {
            throw new IllegalStateException("broken");
        });
        assertThat(signal.nextDelays(6)).containsExactly(500L, 1000L, 2000L, 4000L, 5000L, 5000L);
    }

    @Test
    void aFailingTaskIsRetriedAtOnceWhenWoken() throws Exception {
        start(() -> {
            throw new IllegalStateException("broken");
        });
        assertThat(signal.nextDelays(2)).containsExactly(500L, 1000L);
        signal.delays.take();
        loop.wake();
        assertThat(signal.nextDelays(1)).containsExactly(4000L);
    }

    @Test
    void aFailureIsLoggedOnceWhenItBeginsAndOnceWhenItEnds(CapturedOutput output) throws Exception {
        var isBroken = new AtomicBoolean(true);
        start(() -> {
            if (isBroken.get()) {
                throw new IllegalStateException("the broker is down");
            }
            return PollResult.IDLE;
        });
        signal.nextDelays(3);
        signal.delays.take();
        assertThat(output).containsOnlyOnce("test-loop failed").containsOnlyOnce("the broker is down");
        assertThat(output).doesNotContain("test-loop works again");
        isBroken.set(false);
        signal.elapse();
        assertThat(signal.nextDelays(2)).containsExactly(100L, 200L);
        signal.delays.take();
        assertThat(output).containsOnlyOnce("test-loop failed").containsOnlyOnce("test-loop works again");
        isBroken.set(true);
        signal.elapse();
        assertThat(signal.nextDelays(1)).as("the retries begin anew").containsExactly(500L);
    }

    @Test
    void theLoopSurvivesExceptionsErrorsAndStrayInterrupts() throws Exception {
        var runs = new AtomicInteger();
        start(() -> switch (runs.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("exception");
            case 2 -> throw new StackOverflowError("error");
            case 3 -> throw new InterruptedException("nobody stopped the loop");
            case 4 -> {
                Thread.currentThread().interrupt();
                yield PollResult.IDLE;
            }
            default -> PollResult.IDLE;
        });
        assertThat(signal.nextDelays(6)).containsExactly(500L, 1000L, 2000L, 100L, 200L, 400L);
    }

    @Test
    void theLoopSurvivesAnErrorWhileItWaits() throws Exception {
        var runs = new LinkedBlockingQueue<Integer>();
        var waits = new AtomicInteger();
        loop = new PollingLoop(
                "test-loop",
                new PollingLoop.Timing(POLL, Duration.ofMillis(10), GRACE),
                () -> {
                    runs.add(1);
                    return PollResult.IDLE;
                },
                () -> new WakeSignal() {
                    @Override
                    public void wake() {
                        signal.wake();
                    }

                    @Override
                    public boolean await(Duration timeout) throws InterruptedException {
                        if (waits.incrementAndGet() == 1) {
                            throw new OutOfMemoryError("on purpose");
                        }
                        return signal.await(timeout);
                    }
                });
        loop.start();
        runs.take();
        runs.take();
    }

    @Test
    void aCompleteTaskDoesNotRunAgainUntilTheLoopIsStarted() throws Exception {
        var threads = new LinkedBlockingQueue<Thread>();
        start(() -> {
            threads.add(Thread.currentThread());
            return PollResult.DONE;
        });
        assertThat(threads.take().join(GRACE)).isTrue();
        assertThat(threads).isEmpty();
        loop.wake();
        loop.stop();
        loop.start();
        threads.take();
    }

    @Test
    void aRunThatDoesNotReturnIsSeen() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        assertThat(loop.busyFor()).isEmpty();
        start(() -> {
            begun.countDown();
            mayEnd.await();
            return PollResult.IDLE;
        });
        begun.await();
        assertThat(loop.busyFor()).hasValueSatisfying(busy -> assertThat(busy).isPositive());
        mayEnd.countDown();
        signal.delays.take();
        assertThat(loop.busyFor()).as("waiting").isEmpty();
        loop.stop();
        assertThat(loop.busyFor()).isEmpty();
    }

    @Test
    void stopWaitsForTheCurrentRun() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var isDone = new AtomicBoolean();
        start(() -> {
            begun.countDown();
            mayEnd.await();
            isDone.set(true);
            return PollResult.MORE;
        });
        begun.await();
        var stopping = Thread.ofVirtual().start(loop::stop);
        assertThat(stopping.join(Duration.ofMillis(50))).isFalse();
        assertThat(loop.isRunning()).isFalse();
        mayEnd.countDown();
        assertThat(stopping.join(GRACE)).isTrue();
        assertThat(isDone).isTrue();
    }

    @Test
    void stopInterruptsARunThatOutlastsTheGracePeriod(CapturedOutput output) throws Exception {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        start(new PollingLoop.Timing(POLL, RETRY, Duration.ofMillis(10)), () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return PollResult.IDLE;
        });
        begun.await();
        loop.stop();
        assertThat(interrupted.await(30, SECONDS)).isTrue();
        assertThat(output).as("stopping is no failure").doesNotContain("test-loop failed");
    }

    @Test
    void stopGivesUpOnARunThatIgnoresInterrupts(CapturedOutput output) throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        start(new PollingLoop.Timing(POLL, RETRY, Duration.ofMillis(10)), () -> {
            begun.countDown();
            var isOver = false;
            while (!isOver) {
                try {
                    mayEnd.await();
                    isOver = true;
                } catch (InterruptedException e) {
                    isOver = false;
                }
            }
            return PollResult.IDLE;
        });
        begun.await();
        loop.stop();
        assertThat(output).containsOnlyOnce("test-loop did not stop within");
        mayEnd.countDown();
    }

    @Test
    void stopEndsThePauseBetweenRuns() throws Exception {
        var runs = new LinkedBlockingQueue<Thread>();
        startInRealTime(Duration.ofHours(10), () -> {
            runs.add(Thread.currentThread());
            return PollResult.IDLE;
        });
        var thread = runs.take();
        loop.stop();
        assertThat(thread.isAlive()).isFalse();
        assertThat(runs).isEmpty();
    }

    @Test
    void startAndStopMayBeRepeated() throws Exception {
        var threads = new LinkedBlockingQueue<Thread>();
        loop = new PollingLoop("test-loop", timing(Duration.ofHours(10)), () -> {
            threads.add(Thread.currentThread());
            return PollResult.IDLE;
        });
        loop.stop();
        loop.wake();
        assertThat(loop.isRunning()).isFalse();
        loop.start();
        loop.start();
        assertThat(loop.isRunning()).isTrue();
        var first = threads.take();
        loop.stop();
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
        assertThat(threads).as("one thread, one run").isEmpty();
        loop.start();
        assertThat(threads.take()).isNotSameAs(first);
    }

    private void start(PollingLoop.Task task) {
        start(TIMING, task);
    }

    private void start(PollingLoop.Timing timing, PollingLoop.Task task) {
        loop = new PollingLoop("test-loop", timing, task, () -> signal);
        loop.start();
    }

    private void startInRealTime(Duration pollInterval, PollingLoop.Task task) {
        loop = new PollingLoop("test-loop", timing(pollInterval), task);
        loop.start();
    }

    private static PollingLoop.Timing timing(Duration pollInterval) {
        return new PollingLoop.Timing(pollInterval, RETRY, GRACE);
    }

    /** Time that passes when the test says so. */
    private static final class ManualSignal implements WakeSignal {

        private final BlockingQueue<Long> delays = new LinkedBlockingQueue<>();
        private final BlockingQueue<Boolean> wakeUps = new LinkedBlockingQueue<>();

        @Override
        public void wake() {
            wakeUps.add(true);
        }

        @Override
        public boolean await(Duration timeout) throws InterruptedException {
            delays.add(timeout.toMillis());
            return wakeUps.take();
        }

        /** Ends the current delay, or the next one, as a timeout does. */
        void elapse() {
            wakeUps.add(false);
        }

        /** The next delays, in milliseconds, each of which elapses. */
        List<Long> nextDelays(int count) throws InterruptedException {
            var found = new ArrayList<Long>();
            for (var i = 0; i < count; i++) {
                found.add(delays.take());
                elapse();
            }
            return found;
        }
    }
}
