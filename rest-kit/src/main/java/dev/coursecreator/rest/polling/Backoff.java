package dev.coursecreator.rest.polling;

import java.time.Duration;

/** Delays that double from a tenth of the maximum up to the maximum. */
final class Backoff {

    private static final int FIRST_FRACTION = 10;

    private final Duration minimum;
    private final Duration maximum;
    private Duration next;

    Backoff(Duration maximum) {
        this.minimum = maximum.dividedBy(FIRST_FRACTION);
        this.maximum = maximum;
        this.next = minimum;
    }

    Duration next() {
        var delay = next;
        var doubled = delay.multipliedBy(2);
        next = doubled.compareTo(maximum) < 0 ? doubled : maximum;
        return delay;
    }

    void reset() {
        next = minimum;
    }
}
