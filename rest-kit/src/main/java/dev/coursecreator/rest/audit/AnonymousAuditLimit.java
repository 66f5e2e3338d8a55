package dev.coursecreator.rest.audit;

import java.time.Clock;
import java.time.Duration;

/** Limits the audit entries of unauthenticated requests per minute. */
final class AnonymousAuditLimit {

    private static final long MINUTE_MS = Duration.ofMinutes(1).toMillis();

    private final int maxPerMinute;
    private final Clock clock;
    private long minute;
    private int count;

    AnonymousAuditLimit(int maxPerMinute, Clock clock) {
        this.maxPerMinute = maxPerMinute;
        this.clock = clock;
    }

    /** Whether another entry may be written in this minute. */
    synchronized boolean tryAcquire() {
        var now = clock.millis() / MINUTE_MS;
        if (now != minute) {
            minute = now;
            count = 0;
        }
        return count++ < maxPerMinute;
    }
}
