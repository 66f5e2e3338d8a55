package dev.coursecreator.gateway.retention;

import dev.coursecreator.rest.problem.ConflictException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes what was kept long enough: jobs, then deleted courses, then the files that nothing needs any more. */
@Component
final class RetentionSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweeper.class);

    private final RetentionSettings settings;
    private final RecordSweeper records;
    private final ArtifactSweeper files;
    private final Turn turn;
    private final Clock clock;

    RetentionSweeper(RetentionSettings settings, RecordSweeper records, ArtifactSweeper files, Turn turn, Clock clock) {
        this.settings = settings;
        this.records = records;
        this.files = files;
        this.turn = turn;
        this.clock = clock;
    }

    /** What a sweep would remove. */
    SweepReport dryRun() {
        return run(true, () -> true);
    }

    /**
     * Sweeps now.
     *
     * @throws ConflictException if somebody else is at it
     */
    SweepReport sweep() {
        return sweepIfDue(Duration.ZERO)
                .orElseThrow(() -> new ConflictException("A sweep is under way; ask again when it has ended."));
    }

    /** Sweeps if it is time, and nobody else is at it. */
    Optional<SweepReport> sweepIfDue(Duration every) {
        if (!turn.take(every)) {
            return Optional.empty();
        }
        try {
            var report = run(false, new Watch(clock.instant().plus(settings.longestSweep())));
            LOG.info(
                    "retention removed {} jobs, {} courses and {} files of {} bytes{}",
                    report.jobs().count(),
                    report.courses().count(),
                    report.files().count(),
                    report.files().bytes(),
                    report.complete() ? "" : "; the next sweep goes on");
            return Optional.of(report);
        } finally {
            turn.end();
        }
    }

    private SweepReport run(boolean dryRun, BooleanSupplier goOn) {
        var limits = settings.limits(clock);
        var jobs = records.jobs(limits.jobs(), dryRun, goOn);
        var courses = records.courses(limits.courses(), dryRun, goOn);
        var removed = files.sweep(limits, dryRun, goOn);
        return new SweepReport(dryRun, goOn.getAsBoolean(), jobs, courses, removed);
    }

    /** Lets a sweep go on until it has taken long enough or lost its turn; renews the turn now and then. */
    private final class Watch implements BooleanSupplier {

        private final Instant end;
        private Instant renewed = Instant.MIN;
        private boolean going = true;

        Watch(Instant end) {
            this.end = end;
        }

        @Override
        public boolean getAsBoolean() {
            var now = clock.instant();
            if (going && renewed.isBefore(now.minus(Turn.RENEWED_EVERY))) {
                going = turn.goOn();
                renewed = now;
            }
            going = going && now.isBefore(end) && !Thread.currentThread().isInterrupted();
            return going;
        }
    }
}
