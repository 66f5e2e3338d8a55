package dev.coursecreator.rest.audit;

import java.time.Clock;
import java.time.Duration;

/** Counts those who are refused without having shown who they are, a minute at a time. */
final class AnonymousAuditLimit {

    private static final long MINUTE_MS = Duration.ofMinutes(1).toMillis();

    private final int mostAMinute;
    private final Clock clock;
    private long minute;
    private int count;

    AnonymousAuditLimit(int mostAMinute, Clock clock) {
        this.mostAMinute = mostAMinute;
        this.clock = clock;
    }

    /** Whether one more is to be recorded in this minute. */
    synchronized boolean oneMore() {
        var now = clock.millis() / MINUTE_MS;
        if (now != minute) {
            minute = now;
            count = 0;
        }
        return count++ < mostAMinute;
    }
}
