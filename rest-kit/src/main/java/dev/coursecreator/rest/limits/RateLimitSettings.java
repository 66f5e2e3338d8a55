package dev.coursecreator.rest.limits;

import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one may ask this gateway. Every gateway counts for itself.
 *
 * @param requestsPerMinute of a key; of an owner, for tokens; of a network address, for requests that show nothing. 0 is as many
 *     as one likes. Default: 600 if the door is locked, 0 if it is open
 * @param burst how many of these may come at once. Default: a minute's
 * @param failedLoginsPerMinute how many keys or tokens that are not good may be shown from a network address. 0 is as many as
 *     one likes
 * @param remembered how many keys, owners or addresses are told apart; those that were silent longest are forgotten first
 */
@ConfigurationProperties("course-creator.limits")
record RateLimitSettings(
        @Nullable Integer requestsPerMinute,
        @Nullable Integer burst,
        @DefaultValue("30") int failedLoginsPerMinute,
        @DefaultValue("100000") int remembered) {

    private static final int BEHIND_A_LOCK = 600;

    RateLimitSettings {
        Check.atLeast(
                "course-creator.limits.requests-per-minute", requestsPerMinute == null ? 0 : requestsPerMinute, 0);
        Check.atLeast("course-creator.limits.burst", burst == null ? 1 : burst, 1);
        Check.atLeast("course-creator.limits.failed-logins-per-minute", failedLoginsPerMinute, 0);
        Check.atLeast("course-creator.limits.remembered", remembered, 1);
    }

    /** As set, or as befits the door. */
    int requestsPerMinute(boolean isLocked) {
        if (requestsPerMinute != null) {
            return requestsPerMinute;
        }
        return isLocked ? BEHIND_A_LOCK : 0;
    }
}
