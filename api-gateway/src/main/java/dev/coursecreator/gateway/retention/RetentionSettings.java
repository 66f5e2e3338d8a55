package dev.coursecreator.gateway.retention;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.Check;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept that nobody needs any more.
 *
 * @param enabled whether they are removed without being asked; an admin can ask in any case
 * @param keepJobs how long a job is kept after it has ended; its course stays
 * @param keepDeletedCourses how long a deleted course can be restored
 * @param keepUnusedFiles how long a file is kept that belongs to no course and no job, after it was made or used last: spoken
 *     sentences and encoded slides are such files, too, and what is changed and generated again within this time is made from
 *     them
 * @param every how long after a sweep begins the next one
 * @param longestSweep after that a sweep ends, and the next one goes on
 */
@ConfigurationProperties("course-creator.retention")
record RetentionSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("90d") Duration keepJobs,
        @DefaultValue("30d") Duration keepDeletedCourses,
        @DefaultValue("30d") Duration keepUnusedFiles,
        @DefaultValue("1d") Duration every,
        @DefaultValue("10m") Duration longestSweep) {

    /** By how much the clocks of gateways, workers and stores may differ. */
    static final Duration SKEW = Duration.ofHours(1);

    RetentionSettings {
        Check.atLeast("course-creator.retention.keep-jobs in seconds", keepJobs.toSeconds(), 0);
        Check.atLeast("course-creator.retention.keep-deleted-courses in seconds", keepDeletedCourses.toSeconds(), 0);
        Check.atLeast(
                "course-creator.retention.keep-unused-files in hours",
                keepUnusedFiles.toHours(),
                ArtifactStore.LAST_USED_PRECISION.multipliedBy(2).toHours());
        Check.atLeast("course-creator.retention.every in seconds", every.toSeconds(), 1);
        Check.atLeast("course-creator.retention.longest-sweep in seconds", longestSweep.toSeconds(), 1);
    }

    Limits limits(Clock clock) {
        var now = clock.instant();
        return new Limits(now.minus(keepJobs), now.minus(keepDeletedCourses), now.minus(keepUnusedFiles));
    }

    /** Up to when. */
    record Limits(Instant jobs, Instant courses, Instant files) {}
}
