package dev.coursecreator.gateway.health;

import dev.coursecreator.gateway.health.Health.Component;
import dev.coursecreator.gateway.health.Health.Status;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A health check with a timeout that holds even if the check hangs. */
final class TimedCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TimedCheck.class);

    private final String name;
    private final Callable<?> check;

    TimedCheck(String name, Callable<?> check) {
        this.name = name;
        this.check = check;
    }

    /** Starts the check; {@link Pending#answer} waits for the result. */
    Pending start(ExecutorService threads) {
        var started = System.nanoTime();
        var future = threads.submit(check);
        return timeout -> {
            try {
                future.get(Math.max(0, timeout.toNanos() - (System.nanoTime() - started)), TimeUnit.NANOSECONDS);
                return new Component(Status.UP, msSince(started), null);
            } catch (TimeoutException e) {
                future.cancel(true);
                return down(started, "The " + name + " did not answer within " + timeout.toMillis() + " ms.", e);
            } catch (ExecutionException e) {
                return down(started, detail(e.getCause()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return down(started, "The check of the " + name + " was interrupted.", e);
            }
        };
    }

    private String detail(@Nullable Throwable cause) {
        return cause instanceof NotPreparedException e
                ? String.valueOf(e.getMessage())
                : "The " + name + " is unavailable; see the log of the service.";
    }

    private Component down(long started, String detail, Throwable cause) {
        LOG.warn("{} ({})", detail, cause.toString());
        return new Component(Status.DOWN, msSince(started), detail);
    }

    private static long msSince(long started) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    /** The result of a check that may still be running. */
    @FunctionalInterface
    interface Pending {
        Component answer(Duration timeout);
    }
}
