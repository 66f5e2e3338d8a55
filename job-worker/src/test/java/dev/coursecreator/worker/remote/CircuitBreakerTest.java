package dev.coursecreator.worker.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private static final Duration ASKED = Duration.ofMinutes(5);

    /** Requests that were on their way fail after the one that was asked for it. */
    @Test
    void aLaterFailureDoesNotShortenThePause() {
        var breaker = new CircuitBreaker(new SettableTime());

        breaker.failed(ASKED);
        breaker.failed(Duration.ofSeconds(1));
        breaker.failed(Duration.ZERO);

        assertThat(breaker.remaining()).isEqualTo(ASKED);
    }
}
