package dev.coursecreator.worker.remote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a service alone for a while that has failed several times in a row, or that asked for it. */
final class CircuitBreaker {

    static final int FAILURES = 3;
    static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(10);

    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.MIN;

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** How long no request may be sent; zero if one may. */
    synchronized Duration remaining() {
        var now = clock.instant();
        return openUntil.isAfter(now) ? Duration.between(now, openUntil) : Duration.ZERO;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /** @param requested for how long the service asked to be left alone; zero if it did not ask */
    synchronized void failed(Duration requested) {
        failures++;
        var pause = failures >= FAILURES && requested.compareTo(PAUSE) < 0 ? PAUSE : requested;
        if (pause.isPositive()) {
            var until = clock.instant().plus(pause.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause);
            // Of concurrent requests, another one may have been asked for more.
            openUntil = until.isAfter(openUntil) ? until : openUntil;
        }
    }
}
