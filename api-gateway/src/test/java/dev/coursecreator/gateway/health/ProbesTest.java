package dev.coursecreator.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.GatewayTest;
import dev.coursecreator.gateway.kafka.KafkaReady;
import dev.coursecreator.gateway.kafka.KafkaUnready;
import dev.coursecreator.rest.database.Notifications;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.kafka.core.KafkaAdmin;

/** The liveness and readiness probes. */
@GatewayTest
class ProbesTest {

    private final int port;

    ProbesTest(@LocalManagementPort int port) {
        this.port = port;
    }

    @Test
    void gatewayWithDatabaseAndBrokerIsReady() throws Exception {
        var answer = get("readiness");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"database\"", "\"broker\"", "response_ms");
    }

    @Test
    void livenessChecksNoDependencies() throws Exception {
        var answer = get("liveness");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void isNotReadyBeforeABrokerIsFoundAndNamesTheSetting() {
        var broker = new BrokerReadiness();
        assertThat(broker.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        broker.onKafkaUnready(new KafkaUnready("the broker is asleep"));
        assertThat(broker.health().getDetails().get("detail")).asString().startsWith("the broker is asleep.");
        assertThat(broker.isFound()).isFalse();
        assertThat(broker.health().getDetails().get("detail")).asString().contains("spring.kafka.bootstrap-servers");
        broker.onKafkaReady(new KafkaReady());
        assertThat(broker.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void theHealthOfABrokerThatIsNotPreparedSaysWhereTheReasonIs() {
        var unready = new HealthConfiguration().brokerProbe(unused(), new BrokerReadiness());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = unready.start(threads).answer(Duration.ofSeconds(30));
            assertThat(answer.status()).isEqualTo(dev.coursecreator.gateway.health.Health.Status.DOWN);
            assertThat(answer.detail()).contains("readiness probe");
        }
    }

    private static BrokerCheck unused() {
        return new BrokerCheck(
                new KafkaAdmin(Map.of()), new HealthSettings(Duration.ofSeconds(1), Duration.ofMinutes(1)));
    }

    @Test
    void isNotReadyIfTheDatabaseTimesOut(@Autowired Notifications notifications) {
        var settings = new HealthSettings(Duration.ofMillis(100), Duration.ofMinutes(1));
        var hangs = new DatabaseReadiness(
                new TimedCheck("database", () -> new CountDownLatch(1).await(1, TimeUnit.HOURS)),
                notifications,
                settings);
        assertThat(hangs.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(hangs.health().getDetails().get("detail")).asString().contains("100 ms", "spring.datasource");
        hangs.close();
    }

    private HttpResponse<String> get(String group) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/" + group))
                .timeout(Duration.ofSeconds(30))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
