package dev.coursecreator.rest.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** One token bucket per client. Idle buckets are full, and are therefore dropped. */
final class TokenBuckets {

    private final RateLimitPolicy policy;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /**
     * Creates an empty set of buckets.
     *
     * @param nanos monotonic clock
     * @param maxBuckets maximum number of buckets
     */
    TokenBuckets(RateLimitPolicy policy, LongSupplier nanos, int maxBuckets) {
        this.policy = policy;
        this.time = new Nanos(nanos);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(maxBuckets)
                .expireAfterAccess(policy.window())
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** Takes a token if there is one. */
    Taken take(String client) {
        var probe = bucket(client).tryConsumeAndReturnRemaining(1);
        return new Taken(
                policy,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** Time until a token is available; zero if there is one. */
    Duration wait(String client) {
        return seconds(bucket(client).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String client) {
        return buckets.get(
                client,
                absent -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(policy.burst()).refillGreedy(policy.perMinute(), Duration.ofMinutes(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static Duration seconds(long nanos) {
        return Duration.ofSeconds(Math.ceilDiv(nanos, 1_000_000_000L));
    }

    /**
     * Result of an attempt.
     *
     * @param isTaken whether there was a token
     * @param left remaining tokens
     * @param full time until the bucket is full
     * @param retryAfter time until a token is available; zero if there was one
     */
    record Taken(RateLimitPolicy policy, boolean isTaken, long left, Duration full, Duration retryAfter) {

        /** The header field {@code RateLimit} of draft-ietf-httpapi-ratelimit-headers (11). */
        String field() {
            return "\"" + policy.name() + "\";r=" + left + ";t=" + full.toSeconds();
        }
    }

    private record Nanos(LongSupplier clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
