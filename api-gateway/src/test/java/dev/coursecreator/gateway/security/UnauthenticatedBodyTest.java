package dev.coursecreator.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.RawHttp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Requests without a valid key are refused before their body is read, and their clients hold no threads. */
@AuthenticatedGatewayTest
@TestPropertySource(
        properties = {
            "server.tomcat.threads.max=8",
            "course-creator.http.max-discarding=2",
            "course-creator.http.discard-timeout=100ms",
            "server.tomcat.connection-timeout=1s"
        })
class UnauthenticatedBodyTest {

    private static final String GENERATE = "POST /api/v1/courses/generate HTTP/1.1";

    private final int port;

    UnauthenticatedBodyTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void requestWithoutAKeyIsRefusedWithoutItsBody() {
        for (var type :
                List.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            for (var key : List.of("X-None: x", "Authorization: Bearer cc_live_invalid")) {
                try (var client = new RawHttp(port)) {
                    client.begin(GENERATE, "Content-Type: " + type, key, "Content-Length: 100000");
                    assertThat(client.head().status()).as(type).isEqualTo(401);
                }
            }
        }
    }

    @Test
    void requestWithoutAKeyIsNotAskedForItsBody() {
        try (var client = new RawHttp(port)) {
            client.begin(GENERATE, "Content-Type: application/json", "Content-Length: 100000", "Expect: 100-continue");
            assertThat(client.untilClosed().status()).isEqualTo(401);
        }
    }

    @Test
    void refusedClientsThatKeepTheirConnectionsHoldNoThreads() {
        var clients = new ArrayList<RawHttp>();
        for (int i = 0; i < 30; i++) {
            var client = new RawHttp(port);
            clients.add(client);
            client.begin(GENERATE, "Content-Type: application/json", "Content-Length: 100000");
            assertThat(client.head().status()).isEqualTo(401);
        }
        assertThat(new Api(port).get("/problems").status()).isEqualTo(200);
        for (var client : clients) {
            client.untilClosed();
            client.close();
        }
    }
}
