package dev.coursecreator.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.jobs.SampleJob;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@GatewayTest
class RetentionRestTest {

    private final Api api;
    private final ApplicationContext gateway;
    private final JdbcClient jdbc;

    @Autowired
    RetentionRestTest(@LocalServerPort int port, ApplicationContext gateway, JdbcClient jdbc) {
        this.api = new Api(port);
        this.gateway = gateway;
        this.jdbc = jdbc;
    }

    @Test
    void dryRunReportsWhatASweepThenRemoves() {
        var old = SampleJob.in(gateway).runs(50).completes();
        var young = SampleJob.in(gateway).runs(50).completes();
        jdbc.sql("UPDATE processing_jobs SET completed_at = 1 WHERE id = :id")
                .param("id", old.id().toString())
                .update();

        var dry = api.send("POST", "/retention/sweep?dry_run=true", "");
        assertThat(dry.status()).as(dry.text()).isEqualTo(200);
        assertThat(dry.json().at("/dry_run").asBoolean()).isTrue();
        assertThat(dry.json().at("/jobs/count").asInt()).isPositive();
        assertThat(dry.json().at("/jobs/examples").valueStream())
                .anyMatch(id -> id.asString().equals(old.id().toString()));
        assertThat(dry.json().at("/jobs/before").asString()).endsWith("Z");
        assertThat(dry.json().at("/files/bytes").isIntegralNumber()).isTrue();
        assertThat(api.get("/jobs/" + old.id()).status()).isEqualTo(200);

        var swept = api.send("POST", "/retention/sweep", "").json();
        assertThat(swept.at("/dry_run").asBoolean()).isFalse();
        assertThat(swept.at("/complete").asBoolean()).isTrue();
        assertThat(swept.at("/jobs/count").asInt()).isPositive();
        assertThat(api.get("/jobs/" + old.id()).status()).isEqualTo(404);
        assertThat(api.get("/courses/" + old.courseId()).status()).isEqualTo(200);
        assertThat(api.get("/jobs/" + young.id()).status()).isEqualTo(200);
    }
}
