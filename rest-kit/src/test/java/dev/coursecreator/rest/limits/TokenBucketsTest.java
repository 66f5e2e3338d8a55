package dev.coursecreator.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(new RateLimitPolicy("requests", 60, 5), nanos::get, 100);

    @Test
    void aBurstIsAllowedAndThenTheRefillRate() {
        for (var left = 4; left >= 0; left--) {
            var taken = buckets.take("ann");
            assertThat(taken.isTaken()).isTrue();
            assertThat(taken.left()).isEqualTo(left);
        }
        assertThat(buckets.take("ann").isTaken()).isFalse();
        assertThat(buckets.take("ann").retryAfter()).isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(buckets.wait("ann")).isZero();
        assertThat(buckets.take("ann").isTaken()).isTrue();
        assertThat(buckets.take("ann").isTaken()).isFalse();
    }

    @Test
    void everyClientHasItsOwnBucket() {
        for (var request = 0; request < 9; request++) {
            buckets.take("ann");
        }
        assertThat(buckets.take("bob").left()).isEqualTo(4);
    }

    @Test
    void theHeaderFieldsHaveTheLimitAndTheRemainingTokens() {
        var taken = buckets.take("ann");
        assertThat(taken.policy().field()).isEqualTo("\"requests\";q=5;w=5");
        assertThat(taken.field()).isEqualTo("\"requests\";r=4;t=1");
        assertThat(new RateLimitPolicy("requests", 600, 600).field()).isEqualTo("\"requests\";q=600;w=60");
    }

    @Test
    void idleBucketsAreDroppedWhenTheyAreFull() {
        buckets.take("ann");
        pass(Duration.ofSeconds(3));
        buckets.take("bob");
        assertThat(buckets.size()).isEqualTo(2);
        pass(Duration.ofSeconds(3));
        assertThat(buckets.size()).isEqualTo(1);
    }

    @Test
    void theNumberOfBucketsIsBounded() {
        for (var number = 0; number < 10_000; number++) {
            buckets.take("somebody " + number);
        }
        assertThat(buckets.size()).isLessThanOrEqualTo(100);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
