package dev.coursecreator.gateway.process;

import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.polling.PollResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The timers of jobs: deadlines, which are enforced, and delayed retries, which are sent. While none is due, one read-only transaction tells
 * when the next one will be.
 */
@Component
final class JobTimers {

    /** What is left then was too much at a time, or another gateway has locked the job. */
    private static final PollResult AGAIN_SOON = PollResult.idleAtMost(Duration.ofMillis(500));

    private final DeadlineEnforcer deadlines;
    private final DelayedRetrySender retries;
    private final Reading reading;
    private final Clock clock;

    JobTimers(DeadlineEnforcer deadlines, DelayedRetrySender retries, Reading reading, Clock clock) {
        this.deadlines = deadlines;
        this.retries = retries;
        this.reading = reading;
        this.clock = clock;
    }

    /** Fires those that are due. Returns when to look again. */
    PollResult fireDue() {
        var next = reading.read(this::next);
        var now = clock.instant();
        if (next.isEmpty()) {
            return PollResult.IDLE;
        }
        if (next.get().isAfter(now)) {
            return PollResult.idleAtMost(Duration.between(now, next.get()));
        }
        try {
            deadlines.enforce();
        } finally {
            retries.send();
        }
        return AGAIN_SOON;
    }

    private Optional<Instant> next() {
        return Stream.of(deadlines.next(), retries.next())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
