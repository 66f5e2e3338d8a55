package dev.coursecreator.rest.limits;

import dev.coursecreator.model.Check;
import java.time.Duration;

/**
 * Size and refill rate of a token bucket.
 *
 * @param name as in the header fields
 * @param perMinute refill rate
 * @param burst capacity
 */
record RateLimitPolicy(String name, int perMinute, int burst) {

    RateLimitPolicy {
        Check.atLeast("perMinute", perMinute, 1);
        Check.atLeast("burst", burst, 1);
    }

    /** Time in which an empty bucket fills up. */
    Duration window() {
        return Duration.ofSeconds(Math.ceilDiv(60L * burst, perMinute));
    }

    /** The header field {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers (11). */
    String field() {
        return "\"" + name + "\";q=" + burst + ";w=" + window().toSeconds();
    }
}
