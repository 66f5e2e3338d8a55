package dev.coursecreator.gateway.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How many recent jobs do not add up. Read from the database, so that all gateways report the same: aggregate with the maximum. */
@Component
final class LedgerMeters implements MeterBinder {

    private static final Duration PERIOD = Duration.ofDays(7);
    /** Unlike the other gauges, it reads jobs that have ended. */
    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final LedgerQuery query;
    private final Clock clock;
    private long latest;
    private Instant queriedAt = Instant.MIN;

    LedgerMeters(LedgerQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("course.creator.ledger.discrepancies", this::discrepancies)
                .description("jobs submitted within seven days whose history does not add up")
                .register(registry);
    }

    private synchronized long discrepancies() {
        var now = clock.instant();
        if (queriedAt.plus(MAX_AGE).isBefore(now)) {
            latest = query.discrepancies(now.minus(PERIOD));
            queriedAt = now;
        }
        return latest;
    }
}
