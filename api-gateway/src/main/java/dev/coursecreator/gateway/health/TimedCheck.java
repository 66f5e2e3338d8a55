package dev.coursecreator.gateway.health;

import dev.coursecreator.gateway.health.Health.Component;
import dev.coursecreator.gateway.health.Health.Status;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks something once and does not wait longer than allowed, whatever hangs. */
final class TimedCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TimedCheck.class);

    private final String name;
    private final Callable<?> question;

    TimedCheck(String name, Callable<?> question) {
        this.name = name;
        this.question = question;
    }

    /** Begins to ask; the answer is waited for with {@link Pending#answer}. */
    Pending start(ExecutorService threads) {
        var began = System.nanoTime();
        var future = threads.submit(question);
        return timeout -> {
            try {
                future.get(Math.max(0, timeout.toNanos() - (System.nanoTime() - began)), TimeUnit.NANOSECONDS);
                return new Component(Status.UP, msSince(began), null);
            } catch (TimeoutException e) {
                future.cancel(true);
                return down(began, "The " + name + " did not answer within " + timeout.toMillis() + " ms.", e);
            } catch (ExecutionException e) {
                return down(began, "The " + name + " can't be used; the log of the service says why.", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return down(began, "The " + name + " was not waited for.", e);
            }
        };
    }

    private Component down(long began, String detail, Throwable cause) {
        LOG.warn("{} ({})", detail, cause.toString());
        return new Component(Status.DOWN, msSince(began), detail);
    }

    private static long msSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** An answer that may not have come yet. */
    @FunctionalInterface
    interface Pending {
        Component answer(Duration timeout);
    }
}
