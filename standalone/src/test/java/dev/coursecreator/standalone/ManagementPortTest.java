package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readiness and metrics of the standalone process cover both services. */
class ManagementPortTest {

    private static final Pattern METRIC = Pattern.compile("^# TYPE (course_creator_\\w+)", Pattern.MULTILINE);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    private static EmbeddedSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = EmbeddedSystem.start(data, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.CONSOLE);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
        CLIENT.close();
    }

    @Test
    void theStandaloneProcessBecomesReady() {
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            var answer = get("/actuator/health/readiness");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"database\"", "\"broker\"", "\"fonts\"", "\"voice\"", "\"encoder\"", "\"store\"")
                    .contains("\"commands\"");
        });
    }

    @Test
    void everyMetricOfItsOwnIsExplained() throws Exception {
        var metrics = get("/actuator/prometheus").body();
        assertThat(METRIC.matcher(metrics).results())
                .extracting(metric -> metric.group(1))
                .contains("course_creator_jobs_submitted_total", "course_creator_commands_ended_total")
                .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^# HELP " + name + " \\S"));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(system.management() + path))
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                BodyHandlers.ofString());
    }
}
