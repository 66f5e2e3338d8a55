package dev.coursecreator.rest.polling;

import java.time.Duration;

/** Delays that double from a tenth of the base up to the maximum. */
final class Backoff {

    private static final int FIRST_FRACTION = 10;

    private final PollInterval interval;
    private final Duration minimum;
    private Duration next;

    Backoff(PollInterval interval) {
        this.interval = interval;
        this.minimum = interval.base().dividedBy(FIRST_FRACTION);
        this.next = minimum;
    }

    Duration next() {
        var maximum = interval.maximum().get();
        var delay = next.compareTo(maximum) < 0 ? next : maximum;
        next = delay.multipliedBy(2);
        return delay;
    }

    void reset() {
        next = minimum;
    }
}
