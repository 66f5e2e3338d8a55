package dev.coursecreator.rest.polling;

import dev.coursecreator.model.Check;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long a loop waits while it is idle: first a tenth of the base, then longer and longer up to the maximum.
 *
 * @param base determines the first delay
 * @param maximum asked for before each delay, because it may change
 */
public record PollInterval(Duration base, Supplier<Duration> maximum) {

    public PollInterval {
        Check.that(base.isPositive(), "pollInterval must be > 0 but was " + base);
    }

    /** One whose maximum does not change. */
    public static PollInterval of(Duration maximum) {
        return new PollInterval(maximum, () -> maximum);
    }
}
