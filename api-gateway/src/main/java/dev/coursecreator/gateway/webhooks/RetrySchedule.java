package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.webhooks.Delivery.Status;
import dev.coursecreator.gateway.webhooks.DueDeliveries.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** When to try again. Up to a fifth is added by chance, so that what failed together does not come back together. */
final class RetrySchedule {

    private static final double JITTER = 0.2;
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    private final List<Duration> delays;
    private final DoubleSupplier chance;

    /** The delays after each failure in turn; chance yields from 0 to 1. */
    RetrySchedule(List<Duration> delays, DoubleSupplier chance) {
        this.delays = List.copyOf(delays);
        this.chance = chance;
    }

    /**
     * Decides what becomes of a delivery.
     *
     * @param tries how often it was tried before, since it was last asked for
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
        return delay.plusMillis(Math.round(delay.toMillis() * JITTER * chance.getAsDouble()));
    }

    private static Duration longer(Duration delay, @Nullable Duration wish) {
        if (wish == null || wish.compareTo(delay) <= 0) {
            return delay;
        }
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }
}
