package dev.coursecreator.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.rest.problem.TooManyRequestsException;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import dev.coursecreator.rest.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** With a stub that accepts two keys. */
class FailedLoginThrottleTest {

    private static final int REFUSED = 429;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger checked = new AtomicInteger();
    private final FailedLoginThrottle throttle = new FailedLoginThrottle(
            new TokenBuckets(new RateLimitPolicy("failed-logins", 60, 3), nanos::get, 100),
            100,
            (request, response, handler, e) -> {
                assertThat(e).isInstanceOf(TooManyRequestsException.class).hasMessageContaining("Try again in 1 s");
                response.setStatus(REFUSED);
                return new ModelAndView();
            });

    @Test
    void anAddressIsRefusedForAWhileAfterAFewFailedLogins() throws Exception {
        for (var guess = 1; guess <= 3; guess++) {
            assertThat(status("10.0.0.1", "guess " + guess)).isEqualTo(401);
        }
        assertThat(status("10.0.0.1", "guess 4")).isEqualTo(REFUSED);
        assertThat(status("10.0.0.1", "good")).as("valid keys are refused, too").isEqualTo(REFUSED);
        assertThat(checked).hasValue(3);
        assertThat(status("10.0.0.2", "good")).isEqualTo(200);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(status("10.0.0.1", "good")).isEqualTo(200);
    }

    @Test
    void recentlyValidKeysStillWorkFromTheSameAddress() throws Exception {
        assertThat(status("10.0.0.1", "good")).isEqualTo(200);
        for (var guess = 1; guess <= 5; guess++) {
            status("10.0.0.1", "guess " + guess);
        }
        assertThat(status("10.0.0.1", "good")).isEqualTo(200);
        assertThat(status("10.0.0.1", "also good")).isEqualTo(REFUSED);
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() throws Exception {
        for (var guess = 1; guess <= 3; guess++) {
            status("2001:db8:1:2::" + guess, "guess " + guess);
        }
        assertThat(status("2001:db8:1:2:ffff::1", "guess 4")).isEqualTo(REFUSED);
        assertThat(status("2001:db8:1:3::1", "guess 5")).isEqualTo(401);
    }

    @Test
    void requestsWithoutCredentialsAreNotCounted() throws Exception {
        for (var request = 1; request <= 5; request++) {
            assertThat(status("10.0.0.1", null)).isEqualTo(401);
        }
    }

    private int status(String address, String key) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        if (key != null) {
            request.addHeader("Authorization", "Bearer " + key);
        }
        var response = new MockHttpServletResponse();
        FilterChain authentication = (asked, answer) -> {
            checked.incrementAndGet();
            if (key != null && Set.of("good", "also good").contains(key)) {
                asked.setAttribute(
                        AuthenticatedCaller.class.getName(), new AuthenticatedCaller(Caller.LOCAL, key, null));
            } else {
                ((HttpServletResponse) answer).setStatus(401);
            }
        };
        throttle.doFilter(request, response, authentication);
        return response.getStatus();
    }
}
