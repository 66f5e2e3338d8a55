package dev.coursecreator.gateway.audit;

import java.time.Clock;
import java.time.Duration;

/** Counts those who are refused without having shown who they are, a minute at a time. */
final class Strangers {

    static final int A_MINUTE = 60;

    private static final long MINUTE_MS = Duration.ofMinutes(1).toMillis();

    private final Clock clock;
    private long minute;
    private int count;

    Strangers(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more is to be recorded in this minute. */
    synchronized boolean oneMore() {
        var now = clock.millis() / MINUTE_MS;
        if (now != minute) {
            minute = now;
            count = 0;
        }
        return count++ < A_MINUTE;
    }
}
