package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Quotas per owner.
 *
 * @param liveJobsPerOwner maximum number of jobs that have not ended; 0 for unlimited. Default: 200 if authentication is required,
 *     otherwise 0
 */
@ConfigurationProperties("course-creator.quotas")
record QuotaSettings(@Nullable Integer liveJobsPerOwner) {

    private static final int DEFAULT_IF_AUTHENTICATED = 200;

    QuotaSettings {
        Check.atLeast("course-creator.quotas.live-jobs-per-owner", liveJobsPerOwner == null ? 0 : liveJobsPerOwner, 0);
    }

    /** The setting, or the default. */
    int liveJobsPerOwner(boolean isAuthenticationRequired) {
        if (liveJobsPerOwner != null) {
            return liveJobsPerOwner;
        }
        return isAuthenticationRequired ? DEFAULT_IF_AUTHENTICATED : 0;
    }
}
