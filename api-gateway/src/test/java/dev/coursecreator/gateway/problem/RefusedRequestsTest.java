package dev.coursecreator.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.RawHttp;
import dev.coursecreator.gateway.RawHttp.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no controller sees: the container or a filter refuses them. */
@GatewayTest
class RefusedRequestsTest {

    private static final List<String> SECURITY_HEADERS = List.of(
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Content-Security-Policy",
            "X-XSS-Protection",
            "Cache-Control",
            "X-Request-Id");

    private final int port;

    RefusedRequestsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /x y z HTTP/1.1",
                "G@T /api/v1/courses HTTP/1.1",
                "GET /api/v1/courses?q=<> HTTP/1.1",
                "GET /api/v1/courses HTTP/3.7",
                "GET /api/v1/a%2fb HTTP/1.1",
                "GET /api/v1//courses HTTP/1.1",
                "GET /api/v1/courses;a=b HTTP/1.1",
                "GET /api/v1/courses;a=b% HTTP/1.1",
                "GET /api/v1/%0acourses HTTP/1.1",
                "CONNECT example.org:443 HTTP/1.1",
                "TRACE /api/v1/courses HTTP/1.1",
                "FOO /api/v1/courses HTTP/1.1",
            })
    void refusedRequestLineGetsTheSecurityHeaders(String requestLine) {
        checkRefusal(RawHttp.exchange(port, requestLine));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-A: a\u0001b",
                "Transfer-Encoding: foo",
                "Content-Length: abc",
                "Content-Length: 1\r\nContent-Length: 2",
                "Host: other",
                "Expect: miracles",
            })
    void refusedHeaderGetsTheSecurityHeaders(String header) {
        checkRefusal(RawHttp.exchange(port, "POST /api/v1/courses/generate HTTP/1.1", header));
    }

    @Test
    void tooLargeHeadersGetTheSecurityHeaders() {
        checkRefusal(RawHttp.exchange(port, "GET /api/v1/courses HTTP/1.1", "X-Long: " + "x".repeat(40_000)));
        checkRefusal(RawHttp.exchange(port, "GET /api/v1/courses?q=" + "x".repeat(40_000) + " HTTP/1.1"));
    }

    @Test
    void tooLargeHeadersAreToldFromMalformedOnes() {
        var request = "GET /api/v1/courses HTTP/1.1";
        var many = Collections.nCopies(200, "X-A: b").toArray(String[]::new);
        assertProblem(
                431,
                "request-header-fields-too-large",
                RawHttp.exchange(port, request, "X-Long: " + "x".repeat(40_000)));
        assertProblem(431, "request-header-fields-too-large", RawHttp.exchange(port, request, many));
        var longUri = "GET /api/v1/courses?q=" + "x".repeat(40_000) + " HTTP/1.1";
        assertProblem(414, "uri-too-long", RawHttp.exchange(port, longUri));
        assertProblem(400, "bad-request", RawHttp.exchange(port, request, "X-A: a\u0001b"));
    }

    @Test
    void anotherVersionOfHttpHasAProblemOfItsOwn() {
        var refusal = RawHttp.exchange(port, "GET /api/v1/courses HTTP/3.7");
        assertProblem(505, "http-version-not-supported", refusal);
        assertThat(refusal.text()).contains("HTTP version not supported");
    }

    private static void assertProblem(int status, String type, Response refusal) {
        assertThat(refusal.status()).as(refusal.text()).isEqualTo(status);
        assertThat(refusal.text()).contains("\"/api/v1/problems/" + type + '"');
        checkRefusal(refusal);
    }

    private static void checkRefusal(Response refusal) {
        assertThat(refusal.status()).as(refusal.text()).isBetween(400, 505);
        for (var header : SECURITY_HEADERS) {
            assertThat(refusal.header(header))
                    .as(header + " of " + refusal.text())
                    .isNotEmpty();
        }
        assertThat(refusal.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refusal.text())
                .contains("\"status\":" + refusal.status())
                .doesNotContain("Tomcat", "Exception", "\tat ", "springframework");
        assertThat(refusal.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "PROPFIND", "QUERY", "get", "X-Y"})
    void unknownMethodIsNotImplemented(String method) {
        for (var path : List.of("/api/v1/courses", "/api/v1/nowhere", "/api/v1/jobs/" + UUID.randomUUID())) {
            var answer = RawHttp.exchange(port, method + " " + path + " HTTP/1.1");
            assertThat(answer.status()).as(answer.text()).isEqualTo(501);
            assertThat(answer.text())
                    .contains("/api/v1/problems/not-implemented")
                    .contains(method);
        }
    }

    @Test
    void traceIsRefusedWithTheMethodsOfTheResource() {
        var course = "/api/v1/courses/" + UUID.randomUUID();
        var answer = RawHttp.exchange(port, "TRACE " + course + " HTTP/1.1", "Authorization: secret");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").split(", ?"))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE");
        assertThat(answer.text()).doesNotContain("secret");
    }

    @Test
    void allowIsTheSameInARefusalAsForOptions() {
        var api = new Api(port);
        var refused = Map.of(
                "/courses", "DELETE", "/courses/" + UUID.randomUUID(), "POST", "/webhooks", "PUT", "/keys", "PATCH");
        refused.forEach((path, method) -> {
            var refusal = api.send(method, path, "");
            assertThat(refusal.status()).as(refusal.text()).isEqualTo(405);
            assertThat(refusal.header("Allow").split(", ?"))
                    .as(path)
                    .containsExactlyInAnyOrder(
                            api.send("OPTIONS", path, "").header("Allow").split(", ?"));
        });
    }

    /** A path without variables is never taken for the id of another resource. */
    @ParameterizedTest
    @CsvSource({
        "/courses/generate, POST, GET",
        "/courses/generate, POST, PUT",
        "/courses/generate, POST, PATCH",
        "/courses/generate, POST, DELETE",
        "/jobs/cancel, POST, GET",
        "/jobs/retry, POST, DELETE",
        "/jobs/events, 'GET,HEAD', DELETE"
    })
    void aPathOfItsOwnIsNotAnId(String path, String allowed, String method) {
        var api = new Api(port);
        var refusal = api.send(method, path, "{}", "Content-Type", "text/plain");
        assertThat(refusal.status()).as(refusal.text()).isEqualTo(405);
        assertThat(refusal.header("Allow").split(", ?"))
                .containsExactlyInAnyOrder((allowed + ",OPTIONS").split(","))
                .containsExactlyInAnyOrder(
                        api.send("OPTIONS", path, "").header("Allow").split(", ?"));
    }

    @Test
    void patchableResourcesNameTheirPatchFormats() {
        var api = new Api(port);
        for (var path : List.of("/courses/" + UUID.randomUUID(), "/webhooks/" + UUID.randomUUID())) {
            var formats = api.send("OPTIONS", path, "").header("Accept-Patch");
            assertThat(formats).as(path).contains("application/merge-patch+json");
            var refusal = api.send("PATCH", path, "title=x", "Content-Type", "text/plain");
            assertThat(refusal.status()).as(refusal.text()).isEqualTo(415);
            assertThat(refusal.header("Accept-Patch")).as(path).isEqualTo(formats);
        }
    }
}
