package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much one owner may ask for.
 *
 * @param liveJobsPerOwner how many jobs that have not ended an owner may have at once. 0 is as many as one likes. Default: 200 if
 *     the door is locked, 0 if it is open
 */
@ConfigurationProperties("course-creator.quotas")
record QuotaSettings(@Nullable Integer liveJobsPerOwner) {

    private static final int BEHIND_A_LOCK = 200;

    QuotaSettings {
        Check.atLeast("course-creator.quotas.live-jobs-per-owner", liveJobsPerOwner == null ? 0 : liveJobsPerOwner, 0);
    }

    /** As set, or as befits the door. */
    int liveJobsPerOwner(boolean isLocked) {
        if (liveJobsPerOwner != null) {
            return liveJobsPerOwner;
        }
        return isLocked ? BEHIND_A_LOCK : 0;
    }
}
