package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.webhooks.Delivery.Status;
import dev.coursecreator.gateway.webhooks.DueDeliveries.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Schedules retries. Up to 20 % jitter is added, so that deliveries that failed together are not retried together. */
final class RetrySchedule {

    private static final double JITTER = 0.2;
    private static final Duration MAX_RETRY_AFTER = Duration.ofHours(24);

    private final List<Duration> delays;
    private final DoubleSupplier random;

    /** Takes the delays after each failure in turn, and a source of random numbers from 0 to 1. */
    RetrySchedule(List<Duration> delays, DoubleSupplier random) {
        this.delays = List.copyOf(delays);
        this.random = random;
    }

    /**
     * Decides the state of a delivery after an attempt.
     *
     * @param tries the number of earlier attempts since the delivery was last requested
     */
    Outcome after(Attempt.Reply reply, int tries, Instant now) {
        if (reply.isSuccess()) {
            return new Outcome(Status.DELIVERED, null);
        }
        if (reply.isGone() || tries >= delays.size()) {
            return new Outcome(Status.FAILED, null);
        }
        var delay = jittered(delays.get(tries));
        return new Outcome(Status.PENDING, now.plus(longer(delay, reply.retryAfter())));
    }

    private Duration jittered(Duration delay) {
        return delay.plusMillis(Math.round(delay.toMillis() * JITTER * random.getAsDouble()));
    }

    private static Duration longer(Duration delay, @Nullable Duration retryAfter) {
        if (retryAfter == null || retryAfter.compareTo(delay) <= 0) {
            return delay;
        }
        return retryAfter.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : retryAfter;
    }
}
