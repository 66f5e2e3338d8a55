package dev.coursecreator.gateway.retention;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.Check;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Retention periods.
 *
 * @param enabled whether the gateway sweeps periodically; an admin can always start a sweep
 * @param keepJobs how long a job is kept after it has ended; its course is kept
 * @param keepDeletedCourses how long a deleted course can be restored
 * @param keepUnusedFiles how long a file that no course and no job references is kept after it was created or last used. This
 *     includes cached sentences and encoded slides, which speed up generating a changed course again within this time
 * @param every the time between the starts of two sweeps
 * @param maxSweepDuration the time limit of a sweep; the next sweep continues where it stopped
 */
@ConfigurationProperties("course-creator.retention")
record RetentionSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("90d") Duration keepJobs,
        @DefaultValue("30d") Duration keepDeletedCourses,
        @DefaultValue("30d") Duration keepUnusedFiles,
        @DefaultValue("1d") Duration every,
        @DefaultValue("10m") Duration maxSweepDuration) {

    /** The maximum clock skew between gateways, workers and stores. */
    static final Duration SKEW = Duration.ofHours(1);

    RetentionSettings {
        Check.atLeast("course-creator.retention.keep-jobs in seconds", keepJobs.toSeconds(), 0);
        Check.atLeast("course-creator.retention.keep-deleted-courses in seconds", keepDeletedCourses.toSeconds(), 0);
        Check.atLeast(
                "course-creator.retention.keep-unused-files in hours",
                keepUnusedFiles.toHours(),
                ArtifactStore.LAST_USED_PRECISION.multipliedBy(2).toHours());
        Check.atLeast("course-creator.retention.every in seconds", every.toSeconds(), 1);
        Check.atLeast("course-creator.retention.max-sweep-duration in seconds", maxSweepDuration.toSeconds(), 1);
    }

    Limits limits(Clock clock) {
        var now = clock.instant();
        return new Limits(now.minus(keepJobs), now.minus(keepDeletedCourses), now.minus(keepUnusedFiles));
    }

    /** The cut-off times: what ended, was deleted or was last used before them is removed. */
    record Limits(Instant jobs, Instant courses, Instant files) {}
}
