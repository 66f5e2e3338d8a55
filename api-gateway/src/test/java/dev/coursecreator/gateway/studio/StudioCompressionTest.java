package dev.coursecreator.gateway.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.security.AuthenticatedGatewayTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The content coding of the studio's files over HTTP (RFC 9110): the client of the JDK neither asks for one nor decodes it. */
@AuthenticatedGatewayTest
class StudioCompressionTest {

    private static final String SCRIPT = "/assets/code-editor.js";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final int port;

    StudioCompressionTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/code-editor.js", "/assets/studio.js", "/assets/studio.css", "/assets/icon.svg"})
    void contentIsTheSameInBothCodings(String path) throws Exception {
        var identity = send("GET", path);
        var gzip = send("GET", path, "Accept-Encoding", "gzip, deflate, br");
        assertThat(header(identity, "Content-Encoding")).isEmpty();
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(decoded(gzip)).isEqualTo(identity.body());
        assertThat(gzip.body()).hasSizeLessThan(identity.body().length);
        assertThat(header(gzip, "Content-Type")).isEqualTo(header(identity, "Content-Type"));
        for (var response : new HttpResponse<?>[] {identity, gzip}) {
            assertThat(header(response, "Vary")).contains("Accept-Encoding");
            assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
            assertThat(header(response, "Content-Disposition")).isEqualTo("inline");
        }
    }

    @Test
    void eachCodingIsValidatedByAnETagOfItsOwn() throws Exception {
        var identity = header(send("GET", SCRIPT), "ETag");
        var gzip = header(send("GET", SCRIPT, "Accept-Encoding", "gzip"), "ETag");
        assertThat(gzip).startsWith("\"").isNotEqualTo(identity);

        var unchanged = send("GET", SCRIPT, "Accept-Encoding", "gzip", "If-None-Match", gzip);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(header(unchanged, "ETag")).isEqualTo(gzip);
        assertThat(header(unchanged, "Vary")).contains("Accept-Encoding");
        assertThat(header(unchanged, "Cache-Control")).isEqualTo("no-cache");
        assertThat(send("GET", SCRIPT, "If-None-Match", identity).statusCode()).isEqualTo(304);

        assertThat(send("GET", SCRIPT, "If-None-Match", gzip).statusCode()).isEqualTo(200);
        assertThat(send("GET", SCRIPT, "Accept-Encoding", "gzip", "If-None-Match", identity)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity"})
    void headSaysWhatGetWouldSend(String coding) throws Exception {
        var get = send("GET", SCRIPT, "Accept-Encoding", coding);
        var head = send("HEAD", SCRIPT, "Accept-Encoding", coding);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(get.body().length));
        for (var name : new String[] {"Content-Encoding", "Content-Type", "ETag", "Vary"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    /** A range of a compressed file would be of its compressed bytes. */
    @Test
    void rangeIsAnsweredWithTheWholeFile() throws Exception {
        var whole = send("GET", SCRIPT, "Accept-Encoding", "gzip");
        var answer = send("GET", SCRIPT, "Accept-Encoding", "gzip", "Range", "bytes=0-99");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole.body());
        assertThat(header(answer, "Accept-Ranges")).isNotEqualTo("bytes");
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(60));
        return CLIENT.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static byte[] decoded(HttpResponse<byte[]> response) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return gzip.readAllBytes();
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
