package dev.coursecreator.gateway.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Metrics of live jobs and lessons. They are read from the database, so that all gateways on the same database report the same values:
 * aggregate with the maximum, not the sum.
 */
@Component
final class LiveWorkMeters implements MeterBinder {

    /** A scrape reads all gauges at once, with a single query of the database. */
    private static final Duration MAX_AGE = Duration.ofMillis(500);

    private final LiveWorkQuery query;
    private final Clock clock;
    private @Nullable LiveWork latest;
    private Instant queriedAt = Instant.MIN;

    LiveWorkMeters(LiveWorkQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        number(registry, "jobs.live", "pending", LiveWork::pendingJobs, "jobs that have not ended");
        number(registry, "jobs.live", "running", LiveWork::runningJobs, "jobs that have not ended");
        number(registry, "lessons.live", "pending", LiveWork::waitingLessons, "lessons of live jobs");
        number(registry, "lessons.live", "running", LiveWork::runningLessons, "lessons of live jobs");
        age(registry, "lessons.wait", LiveWork::waitingSince, "age of the longest waiting lesson");
        age(
                registry,
                "work.silence",
                LiveWork::oldestHeartbeat,
                "longest time without a heartbeat among running lessons and assemblies");
    }

    private void number(
            MeterRegistry registry, String name, String status, Function<LiveWork, Integer> what, String description) {
        Gauge.builder("course.creator." + name, () -> what.apply(now()))
                .description(description)
                .tag("status", status)
                .register(registry);
    }

    private void age(
            MeterRegistry registry, String name, Function<LiveWork, @Nullable Instant> since, String description) {
        Gauge.builder("course.creator." + name, () -> {
                    var instant = since.apply(now());
                    return instant == null
                            ? 0
                            : Math.max(
                                    0,
                                    Duration.between(instant, clock.instant()).toMillis() / 1000.0);
                })
                .description(description)
                .baseUnit("seconds")
                .register(registry);
    }

    private synchronized LiveWork now() {
        var now = clock.instant();
        var known = latest;
        if (known == null || Duration.between(queriedAt, now).compareTo(MAX_AGE) > 0) {
            known = query.now();
            latest = known;
            queriedAt = now;
        }
        return known;
    }
}
