package dev.coursecreator.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.rest.problem.RequestIdFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GatewayTest
class ProblemRestTest {

    private final int port;
    private final Api api;

    ProblemRestTest(@LocalServerPort int port) {
        this.port = port;
        this.api = new Api(port);
    }

    @Test
    void unknownPathIsNotFound() {
        var problem = problem(api.get("/nowhere"), 404, "not-found");
        assertThat(problem.at("/detail").asString())
                .isEqualTo("There is no resource at /api/v1/nowhere; see /api/v1/docs.");
        assertThat(problem.at("/instance").asString()).isEqualTo("/api/v1/nowhere");
    }

    @Test
    void unsupportedMethodIsRejectedWithTheAllowedOnes() {
        var answer = api.send("DELETE", "/courses", "");
        var problem = problem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(problem.at("/detail").asString())
                .isEqualTo("DELETE is not supported here; supported: GET, HEAD, OPTIONS.");
    }

    @Test
    void unacceptableFormatIsRejectedWithTheAvailableOnes() {
        var problem = problem(api.get("/courses", "Accept", "application/xml"), 406, "not-acceptable");
        assertThat(problem.at("/detail").asString()).isEqualTo("Supported media types: application/json.");
    }

    @Test
    void unsupportedMediaTypeIsRejectedWithTheSupportedOnes() {
        var answer = api.send("PUT", "/courses/" + UUID.randomUUID(), "title=x", "Content-Type", "text/plain");
        assertThat(problem(answer, 415, "unsupported-media-type").at("/detail").asString())
                .isEqualTo("Supported media types: application/json.");
        assertThat(answer.header("Accept")).isEqualTo("application/json");
    }

    @Test
    void tooLargeBodyIsRejectedWithOrWithoutContentLength() throws Exception {
        var huge = "{\"title\": \"" + "x".repeat(5_000_000) + "\"}";
        var path = "/courses/" + UUID.randomUUID();
        var problem = problem(api.sendJson("PUT", path, huge), 413, "content-too-large");
        assertThat(problem.at("/detail").asString()).isEqualTo("The body may have at most 4194304 bytes.");

        var bytes = huge.getBytes(StandardCharsets.UTF_8);
        var chunked = api.request(path, "Content-Type", "application/json")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        problem(new Answer(api.client().send(chunked, BodyHandlers.ofByteArray())), 413, "content-too-large");
    }

    @Test
    void duplicateJsonMemberIsRejected() {
        var answer = api.sendJson("PUT", "/courses/" + UUID.randomUUID(), "{\"title\": \"a\",\n \"title\": \"b\"}");
        assertThat(problem(answer, 400, "invalid-body").at("/errors/0/line").asInt())
                .isEqualTo(2);
    }

    @Test
    void containerErrorsAreProblemsToo() throws Exception {
        var answer = answer("GET /api/v1/courses?q=<> HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).contains("application/problem+json").contains("/api/v1/problems/bad-request");
        assertThat(answer).doesNotContain("<html").doesNotContain("Exception");
        assertThat(answer).contains("X-Request-Id: ").contains("\"request_id\":");
    }

    @Test
    void containerErrorIgnoresAnUnknownCharset() throws Exception {
        var answer = answer("TRACE /api/v1/courses HTTP/1.1\r\nContent-Type: text/plain; charset=\"\"");
        assertThat(answer).startsWith("HTTP/1.1 405").contains("/api/v1/problems/method-not-allowed");
    }

    @Test
    void malformedEscapeInPathParametersIsABadRequest() throws Exception {
        var answer = answer("GET /api/v1/courses;a=b% HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("/api/v1/problems/bad-request");
        assertThat(answer).contains("X-Request-Id: ").contains("%25");
    }

    private String answer(String beginning) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((beginning + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void tooLargeHeadersAreRejected() {
        var answer = api.get("/courses", "X-Long", "x".repeat(20_000));
        assertThat(answer.status()).as(answer.text()).isBetween(400, 431);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.get("/courses", "X-Long", "x".repeat(10_000)).status()).isEqualTo(200);
    }

    @Test
    void everyProblemTypeIsDocumentedAtItsUri() {
        var types = api.get("/problems").json();
        assertThat(types.findValuesAsString("type"))
                .contains("/api/v1/problems/not-found", "/api/v1/problems/too-many-jobs")
                .doesNotHaveDuplicates();
        for (var type : types) {
            var address = type.at("/type").asString();
            assertThat(api.get(address.substring("/api/v1".length())).json()).isEqualTo(type);
        }
        problem(api.get("/problems/none"), 404, "not-found");
    }

    @Test
    void problemTypeIsAPageInABrowser() {
        var page = api.get("/problems/not-found", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.text()).contains("<h1>Not found</h1>", "What to do:");
        assertThat(api.get("/problems/not-found").json().at("/remedy").asString())
                .isNotEmpty();
    }

    @Test
    void responseEchoesTheRequestIdOfTheClient() {
        var answer = api.get("/courses", RequestIdFilter.HEADER, "build-17/step:3");
        assertThat(answer.header(RequestIdFilter.HEADER)).isEqualTo("build-17/step:3");
        var problem = api.get("/nowhere", RequestIdFilter.HEADER, "build-17");
        assertThat(problem.header(RequestIdFilter.HEADER)).isEqualTo("build-17");
        assertThat(problem.json().at("/request_id").asString()).isEqualTo("build-17");
    }

    @Test
    void unsafeRequestIdIsReplaced() {
        for (var name : List.of("a b", "<script>", "x".repeat(101), "ü", "%0a")) {
            var answer = api.get("/nowhere", RequestIdFilter.HEADER, name);
            var given = answer.header(RequestIdFilter.HEADER);
            assertThat(UUID.fromString(given)).as(name).isNotNull();
            assertThat(answer.json().at("/request_id").asString()).isEqualTo(given);
        }
    }

    @Test
    void resetResponseKeepsItsRequestId() {
        var none = api.get("/courses/" + UUID.randomUUID() + "/lessons/1/video", RequestIdFilter.HEADER, "player-1");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.header(RequestIdFilter.HEADER)).isEqualTo("player-1");
    }

    @Test
    void problemDoesNotLeakInternals() {
        for (var path : List.of(
                "/nowhere", "/courses/1", "/courses?limit=x", "/courses/%00", "/courses/..%2f..", "/;a=b/courses")) {
            var answer = api.get(path);
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
            assertThat(answer.text())
                    .as(path)
                    .doesNotContain("Exception", "springframework", "Tomcat", "\tat ", "dev.coursecreator");
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("X-Powered-By")).isEmpty();
        }
    }

    private static JsonNode problem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var problem = answer.json();
        assertThat(problem.at("/type").asString()).isEqualTo("/api/v1/problems/" + type);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/title").asString()).isNotEmpty();
        return problem;
    }
}
