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

/** Enforces the retention periods: removes old jobs, then deleted courses, then files that nothing references any more. */
@Component
final class RetentionSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweeper.class);

    private final RetentionSettings settings;
    private final RecordSweeper records;
    private final ArtifactSweeper files;
    private final SweepLease lease;
    private final Clock clock;

    RetentionSweeper(
            RetentionSettings settings, RecordSweeper records, ArtifactSweeper files, SweepLease lease, Clock clock) {
        this.settings = settings;
        this.records = records;
        this.files = files;
        this.lease = lease;
        this.clock = clock;
    }

    /** Reports what a sweep would remove, without removing anything. */
    SweepReport dryRun() {
        return run(true, () -> true);
    }

    /**
     * Sweeps now.
     *
     * @throws ConflictException if a sweep is already running
     */
    SweepReport sweep() {
        return sweepIfDue(Duration.ZERO)
                .orElseThrow(
                        () -> new ConflictException("A sweep is already running; try again when it has finished."));
    }

    /** Sweeps if the last sweep began at least {@code every} ago and none is running. */
    Optional<SweepReport> sweepIfDue(Duration every) {
        if (!lease.tryAcquire(every)) {
            return Optional.empty();
        }
        try {
            var report = run(false, new Deadline(clock.instant().plus(settings.maxSweepDuration())));
            LOG.info(
                    "retention removed {} jobs, {} courses and {} files of {} bytes{}",
                    report.jobs().count(),
                    report.courses().count(),
                    report.files().count(),
                    report.files().bytes(),
                    report.complete() ? "" : "; the next sweep continues");
            return Optional.of(report);
        } finally {
            lease.release();
        }
    }

    private SweepReport run(boolean dryRun, BooleanSupplier shouldContinue) {
        var limits = settings.limits(clock);
        var jobs = records.jobs(limits.jobs(), dryRun, shouldContinue);
        var courses = records.courses(limits.courses(), dryRun, shouldContinue);
        var removed = files.sweep(limits, dryRun, shouldContinue);
        return new SweepReport(dryRun, shouldContinue.getAsBoolean(), jobs, courses, removed);
    }

    /** Ends a sweep that exceeds its time limit or loses its lease; renews the lease periodically. */
    private final class Deadline implements BooleanSupplier {

        private final Instant end;
        private Instant renewed = Instant.MIN;
        private boolean running = true;

        Deadline(Instant end) {
            this.end = end;
        }

        @Override
        public boolean getAsBoolean() {
            var now = clock.instant();
            if (running && renewed.isBefore(now.minus(SweepLease.RENEW_INTERVAL))) {
                running = lease.renew();
                renewed = now;
            }
            running = running && now.isBefore(end) && !Thread.currentThread().isInterrupted();
            return running;
        }
    }
}
