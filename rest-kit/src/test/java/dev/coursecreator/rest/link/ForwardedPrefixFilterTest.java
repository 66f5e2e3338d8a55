package dev.coursecreator.rest.link;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedPrefixFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/courses, /courses",
        "/courses/, /courses",
        "/team-1/courses, /team-1/courses",
        "/~x/v1.2_b, /~x/v1.2_b"
    })
    void thePrefixIsTheContextPath(String header, String prefix) throws Exception {
        var seen = filtered(request(true, header));
        assertThat(seen.getContextPath()).isEqualTo(prefix);
        assertThat(seen.getRequestURI()).isEqualTo(prefix + "/api/v1/jobs");
        assertThat(seen.getRequestURL()).hasToString("http://localhost" + prefix + "/api/v1/jobs");
        assertThat(ApiLinks.path(seen)).isEqualTo("/api/v1/jobs");
        assertThat(ApiLinks.withoutPrefix(prefix + "/api/v1/jobs/1", seen)).isEqualTo("/api/v1/jobs/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/../admin",
                "/a/../b",
                "https://evil.example",
                "courses",
                "/a\"><script>",
                "/a%2Fb",
                "/a?b",
                "/a,/b",
                "/",
                "",
                "/a/b/c/d/e/f"
            })
    void anythingButPlainSegmentsIsIgnored(String header) throws Exception {
        assertThat(filtered(request(true, header)).getContextPath()).isEmpty();
    }

    @Test
    void clientsThatAreNoTrustedProxyHaveNoPrefix() throws Exception {
        assertThat(filtered(request(false, "/courses")).getRequestURI()).isEqualTo("/api/v1/jobs");
    }

    @Test
    void severalPrefixesAreIgnored() throws Exception {
        var request = request(true, "/courses");
        request.addHeader(ForwardedPrefixFilter.HEADER, "/others");
        assertThat(filtered(request).getContextPath()).isEmpty();
    }

    @Test
    void theRequestOfAnAsynchronousDispatchKeepsItsPrefix() throws Exception {
        var seen = filtered(filtered(request(true, "/courses")));
        assertThat(seen.getRequestURI()).isEqualTo("/courses/api/v1/jobs");
    }

    private static MockHttpServletRequest request(boolean isForwarded, String header) {
        var request = new MockHttpServletRequest("GET", "/api/v1/jobs");
        request.addHeader(ForwardedPrefixFilter.HEADER, header);
        if (isForwarded) {
            request.setAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE, true);
        }
        return request;
    }

    private static HttpServletRequest filtered(HttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        new ForwardedPrefixFilter().doFilter(request, new MockHttpServletResponse(), chain);
        return required(chain.getRequest());
    }

    private static HttpServletRequest required(@Nullable Object request) {
        assertThat(request).isNotNull();
        return (HttpServletRequest) request;
    }
}
