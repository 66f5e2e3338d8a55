package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static dev.coursecreator.worker.commands.SampleMessages.rendered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.worker.WorkerApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

class WorkerApplicationTest {

    @TempDir
    Path data;

    static class Replaced {
        @Bean
        @Primary
        CommandHandler simulatedCommandHandler() {
            return SimulatedCommandHandler.completingImmediately();
        }

        @Bean
        @ConditionalOnMissingBean
        ArtifactStore store(@Value("${course-creator.data-dir}") Path folder) throws IOException {
            return new LocalArtifactStore(folder.resolve("artifacts"));
        }
    }

    @Test
    void theApplicationConsumesCommandsAndExposesHealthAndMetrics() throws Exception {
        var job = aJob();
        try (var gateway = new TestGateway();
                var context = new SpringApplicationBuilder(WorkerApplication.class, Replaced.class)
                        .run(
                                "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                                "--server.port=0",
                                "--course-creator.data-dir=" + data)) {
            gateway.send(lesson(job, 1));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> gateway.events(job).contains(rendered(lesson(job, 1))));

            var port = context.getEnvironment().getProperty("local.server.port");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(get(port, "health"))
                            .startsWith("{\"groups\"")
                            .contains("\"status\":\"UP\""));
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(get(port, "prometheus"))
                            .contains("course_creator_commands_deliveries_total 1.0")
                            .contains("course_creator_commands_running 0.0")
                            .contains(
                                    "course_creator_commands_ended_total{command=\"lesson.render\",outcome=\"done\"} 1.0")
                            .contains("course_creator_commands_queue_wait_seconds_count 1")
                            .contains("course_creator_commands_queue_wait_seconds_bucket{le=\"300.0\"} 1")
                            .contains("course_creator_commands_duration_seconds_count{command=\"lesson.render\"} 1")
                            .contains(
                                    "course_creator_commands_ended_total{command=\"unknown\",outcome=\"unreadable\"} 0.0")
                            .containsPattern("course_creator_worker_slots\\{worker=\"[^\"]+\"} [1-9]")
                            .contains("course_creator_worker_ready 1.0")
                            .containsPattern("disk_free_bytes\\{path=\"[^\"]*" + data.getFileName())
                            .doesNotContain(job.toString()));
        }
    }

    private static String get(String port, String endpoint) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
