package dev.coursecreator.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Access without keys: only from this machine. */
@GatewayTest
class LoopbackAccessTest {

    private final int port;

    LoopbackAccessTest(@LocalServerPort int port) {
        this.port = port;
    }

    /** DNS rebinding: an attacker's host name that resolves to this machine. */
    @Test
    void foreignHostHeaderIsRejected() throws Exception {
        assertThat(get("evil.example")).startsWith("HTTP/1.1 403").contains("course-creator.security.mode");
        assertThat(get("localhost.evil.example")).startsWith("HTTP/1.1 403");
        for (var name : List.of("localhost", "127.0.0.1", "[::1]", "courses.localhost", "LOCALHOST")) {
            assertThat(get(name + ":" + port)).as(name).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void crossOriginRequestsAreRejected() {
        var api = new Api(port);
        assertThat(api.get("/courses", "Origin", "https://evil.example").status())
                .isEqualTo(403);
        assertThat(api.get("/courses", "Origin", "http://127.0.0.1:" + port).status())
                .isEqualTo(200);
    }

    @Test
    void linksAreNotSignedAndNoKeyIsNeeded() {
        assertThat(new Api(port).get("/keys").status()).isEqualTo(200);
        assertThat(new Api(port)
                        .get("/courses", "Authorization", "Bearer cc_live_any")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sessionIsThatOfAnAdmin() {
        var session = new Api(port).get("/session").json();
        assertThat(session.at("/authentication").asString()).isEqualTo("none");
        assertThat(session.at("/role").asString()).isEqualTo("admin");
    }

    private String get(String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET /api/v1/courses HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
