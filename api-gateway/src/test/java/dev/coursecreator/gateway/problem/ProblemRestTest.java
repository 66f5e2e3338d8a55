package dev.coursecreator.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.Api.Answer;
import dev.coursecreator.gateway.GatewayTest;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
    void anAddressThatIsNoneIsNotFound() {
        var problem = problem(api.get("/nowhere"), 404, "not-found");
        assertThat(problem.at("/detail").asString())
                .isEqualTo("There is nothing at /api/v1/nowhere; see /api/v1/docs for what is.");
        assertThat(problem.at("/instance").asString()).isEqualTo("/api/v1/nowhere");
    }

    @Test
    void aMethodThatDoesNotApplyIsAnsweredWithThoseThatDo() {
        var answer = api.send("DELETE", "/courses", "");
        var problem = problem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(problem.at("/detail").asString()).isEqualTo("DELETE does not apply here; allowed are GET.");
    }

    @Test
    void aFormatThatThereIsNotIsAnsweredWithThoseThatThereAre() {
        var problem = problem(api.get("/courses", "Accept", "application/xml"), 406, "not-acceptable");
        assertThat(problem.at("/detail").asString()).isEqualTo("Possible are application/json.");
    }

    @Test
    void aBodyOfAnotherTypeIsAnsweredWithThoseThatAreUnderstood() {
        var answer = api.send("PUT", "/courses/" + UUID.randomUUID(), "title=x", "Content-Type", "text/plain");
        assertThat(problem(answer, 415, "unsupported-media-type").at("/detail").asString())
                .isEqualTo("Possible are application/json.");
        assertThat(answer.header("Accept")).isEqualTo("application/json");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsSaidOrNot() throws Exception {
        var huge = "{\"title\": \"" + "x".repeat(5_000_000) + "\"}";
        var path = "/courses/" + UUID.randomUUID();
        var problem = problem(api.sendJson("PUT", path, huge), 413, "content-too-large");
        assertThat(problem.at("/detail").asString()).isEqualTo("A body may have at most 4194304 bytes.");

        var bytes = huge.getBytes(StandardCharsets.UTF_8);
        var chunked = api.request(path, "Content-Type", "application/json")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        problem(new Answer(api.client().send(chunked, BodyHandlers.ofByteArray())), 413, "content-too-large");
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() {
        var answer = api.sendJson("PUT", "/courses/" + UUID.randomUUID(), "{\"title\": \"a\",\n \"title\": \"b\"}");
        assertThat(problem(answer, 400, "invalid-body").at("/errors/0/line").asInt())
                .isEqualTo(2);
    }

    @Test
    void aRequestThatTheContainerRefusesIsAProblemToo() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/courses?q=<> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
            assertThat(answer).contains("application/problem+json").contains("/api/v1/problems/bad-request");
            assertThat(answer).doesNotContain("<html").doesNotContain("Exception");
        }
    }

    @Test
    void everyTypeIsExplainedAtItsAddress() {
        var types = api.get("/problems").json();
        assertThat(types.size()).isEqualTo(ProblemType.values().length);
        for (var type : types) {
            var address = type.at("/type").asString();
            assertThat(api.get(address.substring("/api/v1".length())).json()).isEqualTo(type);
        }
        problem(api.get("/problems/none"), 404, "not-found");
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
