package dev.coursecreator.gateway.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GatewayTest
class DispatchRestTest {

    private final Api api;
    private final MeterRegistry metrics;

    @Autowired
    DispatchRestTest(@LocalServerPort int port, MeterRegistry metrics) {
        this.api = new Api(port);
        this.metrics = metrics;
    }

    /** All tests share this gateway. */
    @AfterEach
    void resume() {
        post("/dispatch/resume");
    }

    @Test
    void aPauseLastsUntilItIsResumed() {
        var paused = post("/dispatch/pause?reason=new+disks");
        assertThat(paused.at("/status").asString()).isEqualTo("paused");
        assertThat(paused.at("/reason").asString()).isEqualTo("new disks");
        assertThat(paused.at("/paused_by").asString()).isEqualTo("local");
        assertThat(Instant.parse(paused.at("/paused_at").asString()))
                .isAfter(Instant.now().minusSeconds(600));
        assertThat(metrics.get("course.creator.dispatch.paused").gauge().value())
                .isEqualTo(1);

        assertThat(post("/dispatch/pause?reason=another").at("/reason").asString())
                .isEqualTo("new disks");
        var waiting = api.get("/dispatch").json().at("/waiting").asInt();
        var accepted = api.send("POST", "/courses/generate", "# Waits\n\nA sentence.", "Content-Type", "text/markdown");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(api.get("/dispatch").json().at("/waiting").asInt()).isEqualTo(waiting + 1);

        var resumed = post("/dispatch/resume");
        assertThat(resumed.at("/status").asString()).isEqualTo("active");
        assertThat(resumed.has("paused_at")).isFalse();
        assertThat(metrics.get("course.creator.dispatch.paused").gauge().value())
                .isZero();
    }

    @Test
    void aReasonIsShort() {
        var refused = api.send("POST", "/dispatch/pause?reason=" + "x".repeat(201), "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/detail").asString()).startsWith("reason must have at most 200 characters");
        assertThat(api.send("POST", "/dispatch/pause?reason=a%0Ab", "").status())
                .isEqualTo(400);
        assertThat(api.get("/dispatch").json().at("/status").asString()).isEqualTo("active");
    }

    private JsonNode post(String path) {
        var answer = api.send("POST", path, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
