package dev.coursecreator.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class HealthTest {

    private final Api api;

    HealthTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void gatewayWithDatabaseAndBrokerIsUp() {
        var answer = api.get("/health");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var health = answer.json();
        assertThat(health.at("/status").asString()).isEqualTo("up");
        assertThat(health.at("/version").asString()).isNotEmpty();
        assertThat(health.at("/database/status").asString()).isEqualTo("up");
        assertThat(health.at("/broker/status").asString()).isEqualTo("up");
        assertThat(health.at("/broker").has("detail")).isFalse();
    }
}
