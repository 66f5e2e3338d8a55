package dev.coursecreator.rest.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.rest.security.AuthenticatedCaller;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which requests count together. The clock stands still, so no token is added. */
class RateLimitFilterTest {

    private static final String COURSE = "/api/v1/courses/1";

    private final RateLimitFilter filter = new RateLimitFilter(
            new TokenBuckets(new RateLimitPolicy("requests", 600, 600), () -> 0, 100),
            (request, response, handler, problem) -> null);

    @Test
    void requestsOfAKeyCountTogetherWhateverTheyAskFor() throws Exception {
        var key = new AuthenticatedCaller(new Caller(new Owner("ana"), Role.CREATOR), "1", null);
        var other = new AuthenticatedCaller(new Caller(new Owner("ana"), Role.CREATOR), "2", null);

        assertThat(remaining(COURSE, "192.0.2.1", key)).isEqualTo(599);
        assertThat(remaining("/api/v1/jobs", "192.0.2.2", key)).isEqualTo(598);
        assertThat(remaining(COURSE, "192.0.2.1", other)).isEqualTo(599);
    }

    @Test
    void signedLinksCountTogetherForACourseAndANetwork() throws Exception {
        assertThat(remaining(COURSE + "/lessons/1/video", "192.0.2.1", AuthenticatedCaller.SIGNED_LINK))
                .isEqualTo(599);
        assertThat(remaining(COURSE + "/course.json", "192.0.2.1", AuthenticatedCaller.SIGNED_LINK))
                .isEqualTo(598);
        assertThat(remaining(COURSE + "/lessons/1/video", "192.0.2.2", AuthenticatedCaller.SIGNED_LINK))
                .as("another network")
                .isEqualTo(599);
        assertThat(remaining(COURSE + "2/lessons/1/video", "192.0.2.1", AuthenticatedCaller.SIGNED_LINK))
                .as("another course")
                .isEqualTo(599);
    }

    @Test
    void anOwnerWithTheNameOfSignedLinksIsAnOwner() throws Exception {
        var link = AuthenticatedCaller.SIGNED_LINK;
        var namesake = new AuthenticatedCaller(link.caller(), null, null);

        assertThat(remaining(COURSE, "192.0.2.1", namesake)).isEqualTo(599);
        assertThat(remaining(COURSE, "192.0.2.2", namesake)).isEqualTo(598);
    }

    @Test
    void anonymousRequestsCountTogetherForANetwork() throws Exception {
        assertThat(remaining(COURSE, "192.0.2.1", null)).isEqualTo(599);
        assertThat(remaining("/api/v1/jobs", "192.0.2.1", null)).isEqualTo(598);
        assertThat(remaining("/api/v1/jobs", "192.0.2.2", null)).isEqualTo(599);
    }

    private int remaining(String path, String address, @Nullable AuthenticatedCaller caller) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        request.setAttribute(AuthenticatedCaller.class.getName(), caller);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (passed, answered) -> {});
        return Integer.parseInt(String.valueOf(response.getHeader("RateLimit")).replaceFirst(".*;r=(\\d+);.*", "$1"));
    }
}
