package dev.coursecreator.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.RawHttp;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code Expect: 100-continue} (RFC 9110, section 10.1.1): a client that waits for the permission to send its body. */
@GatewayTest
class ExpectContinueTest {

    private static final String GENERATE = "POST /api/v1/courses/generate?dry_run=true HTTP/1.1";

    private final int port;

    ExpectContinueTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void acceptedRequestIsAskedForItsBody() {
        try (var client = new RawHttp(port)) {
            var markdown = "# Title\n\nText.";
            client.begin(
                    GENERATE,
                    "Content-Type: text/markdown",
                    "Content-Length: " + markdown.length(),
                    "Expect: 100-continue",
                    "Connection: close");
            assertThat(client.head().status()).isEqualTo(100);
            client.write(markdown);
            assertThat(client.untilClosed().status()).isEqualTo(200);
        }
    }

    @Test
    void refusedRequestIsNotAskedForItsBody() {
        checkRefusal(413, GENERATE, "Content-Type: text/markdown", "Content-Length: 100000000");
        checkRefusal(415, GENERATE, "Content-Type: text/csv", "Content-Length: 100");
        checkRefusal(415, GENERATE, "Content-Type: application/x-www-form-urlencoded", "Content-Length: 100");
        checkRefusal(404, "POST /api/v1/nowhere HTTP/1.1", "Content-Type: text/markdown", "Content-Length: 100");
        checkRefusal(
                405,
                "POST /api/v1/courses/" + UUID.randomUUID() + " HTTP/1.1",
                "Content-Type: application/json",
                "Content-Length: 100");
    }

    private void checkRefusal(int status, String requestLine, String type, String length) {
        try (var client = new RawHttp(port)) {
            client.begin(requestLine, type, length, "Expect: 100-continue");
            // Without the body, and without "Connection: close": the connection cannot be used for another request.
            var answer = client.untilClosed();
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.text()).contains("application/problem+json");
        }
    }

    @Test
    void restOfARefusedBodyIsDiscardedSoThatTheConnectionCanBeUsedAgain() {
        try (var client = new RawHttp(port)) {
            client.begin(GENERATE, "Content-Type: text/csv", "Content-Length: 3");
            client.write("a,b");
            assertThat(client.head().status()).isEqualTo(415);
            client.begin("GET /api/v1/problems/not-found HTTP/1.1", "Connection: close");
            assertThat(client.untilClosed().text()).contains("HTTP/1.1 200");
        }
    }
}
