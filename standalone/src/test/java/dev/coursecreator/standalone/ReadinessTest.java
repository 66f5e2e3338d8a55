package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The readiness of the standalone process covers both services. */
class ReadinessTest {

    @TempDir
    Path data;

    @Test
    void theStandaloneProcessBecomesReady() throws Exception {
        try (var system = EmbeddedSystem.start(data, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.CONSOLE);
                var client = HttpClient.newHttpClient()) {
            var readiness = URI.create(system.management() + "/actuator/health/readiness");
            await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
                var answer = client.send(
                        HttpRequest.newBuilder(readiness)
                                .timeout(Duration.ofMinutes(1))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body())
                        .contains("\"database\"", "\"broker\"", "\"fonts\"", "\"voice\"", "\"encoder\"", "\"store\"")
                        .contains("\"commands\"");
            });
        }
    }
}
