package dev.coursecreator.rest.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A bucket of tokens for each of those who are told apart. One that is full is as good as none, so idle ones are forgotten. */
final class TokenBuckets {

    private final RateLimitPolicy policy;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /**
     * None yet.
     *
     * @param nanos a clock that never goes back
     * @param most how many are kept
     */
    TokenBuckets(RateLimitPolicy policy, LongSupplier nanos, int most) {
        this.policy = policy;
        this.time = new Nanos(nanos);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(policy.window())
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** Takes a token if there is one. */
    Taken take(String from) {
        var probe = bucket(from).tryConsumeAndReturnRemaining(1);
        return new Taken(
                policy,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** When there will be a token; zero if there is one. */
    Duration wait(String of) {
        return seconds(bucket(of).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String of) {
        return buckets.get(
                of,
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
     * What became of an attempt.
     *
     * @param isTaken whether there was a token
     * @param left how many there are now
     * @param full when the bucket will be full, if nothing more is taken
     * @param retryAfter when there will be a token; zero if there was one
     */
    record Taken(RateLimitPolicy policy, boolean isTaken, long left, Duration full, Duration retryAfter) {

        /** As the field {@code RateLimit} of draft-ietf-httpapi-ratelimit-headers (11). */
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
