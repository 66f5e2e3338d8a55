package dev.coursecreator.rest.limits;

import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rate limits. Every instance counts separately.
 *
 * @param requestsPerMinute per key; per owner for tokens; per network for anonymous requests; per course and network for signed
 *     links; 0 = unlimited. Default: 600 with authentication, 0 without
 * @param burst maximum number of requests at once. Default: {@code requestsPerMinute}
 * @param failedLoginsPerMinute invalid keys or tokens per network; 0 = unlimited
 * @param remembered maximum number of keys, owners or networks to track; the least recently used are dropped first
 */
@ConfigurationProperties("course-creator.limits")
record RateLimitSettings(
        @Nullable Integer requestsPerMinute,
        @Nullable Integer burst,
        @DefaultValue("30") int failedLoginsPerMinute,
        @DefaultValue("100000") int remembered) {

    private static final int DEFAULT_WITH_AUTHENTICATION = 600;

    RateLimitSettings {
        Check.atLeast(
                "course-creator.limits.requests-per-minute", requestsPerMinute == null ? 0 : requestsPerMinute, 0);
        Check.atLeast("course-creator.limits.burst", burst == null ? 1 : burst, 1);
        Check.atLeast("course-creator.limits.failed-logins-per-minute", failedLoginsPerMinute, 0);
        Check.atLeast("course-creator.limits.remembered", remembered, 1);
    }

    /** The setting, or its default. */
    int requestsPerMinute(boolean isAuthenticationRequired) {
        if (requestsPerMinute != null) {
            return requestsPerMinute;
        }
        return isAuthenticationRequired ? DEFAULT_WITH_AUTHENTICATION : 0;
    }
}
