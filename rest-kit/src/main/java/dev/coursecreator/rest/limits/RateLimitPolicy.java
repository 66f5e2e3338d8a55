package dev.coursecreator.rest.limits;

import dev.coursecreator.model.Check;
import java.time.Duration;

/**
 * So many at once, refilled at so many a minute.
 *
 * @param name in the header fields
 * @param perMinute how many come back within a minute, one after the other
 * @param burst the most that there can be
 */
record RateLimitPolicy(String name, int perMinute, int burst) {

    RateLimitPolicy {
        Check.atLeast("perMinute", perMinute, 1);
        Check.atLeast("burst", burst, 1);
    }

    /** In which an empty bucket is filled. */
    Duration window() {
        return Duration.ofSeconds(Math.ceilDiv(60L * burst, perMinute));
    }

    /** As the field {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers (11). */
    String field() {
        return "\"" + name + "\";q=" + burst + ";w=" + window().toSeconds();
    }
}
