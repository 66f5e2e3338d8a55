package dev.coursecreator.worker.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.broker.EmbeddedKafka;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.worker.WorkerApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The worker's liveness and readiness probes over HTTP. */
class WorkerProbesTest {

    @TempDir
    Path folder;

    @Test
    void aWorkerIsReadyWhenAllChecksPassAndWhileKafkaIsAvailable() throws Exception {
        var broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        createTopics(broker);
        var port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
        try (var worker = new SpringApplicationBuilder(WorkerApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--course-creator.data-dir=" + folder.resolve("data"))) {
            var probes = "http://127.0.0.1:" + worker.getEnvironment().getProperty("local.server.port")
                    + "/actuator/health/";
            awaitStatus(probes + "readiness", 200);
            assertThat(get(probes + "readiness").body())
                    .contains("\"fonts\"", "\"voice\"", "\"encoder\"", "\"store\"", "\"commands\"", "tried_ms");

            broker.close();
            awaitStatus(probes + "readiness", 503);
            assertThat(get(probes + "readiness").body()).contains("spring.kafka.bootstrap-servers");
            assertThat(get(probes + "liveness").statusCode()).isEqualTo(200);
            assertThat(get(probes + "liveness").body()).doesNotContain("commands");

            broker = EmbeddedKafka.start(folder.resolve("kafka"), port);
            awaitStatus(probes + "readiness", 200);
        } finally {
            broker.close();
        }
    }

    private static void createTopics(EmbeddedKafka broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(Topics.COMMANDS, 1, (short) 1),
                            new NewTopic(Topics.CANCELLATIONS, 1, (short) 1),
                            new NewTopic(Topics.EVENTS, 1, (short) 1),
                            new NewTopic(Topics.HEARTBEATS, 1, (short) 1),
                            new NewTopic(Topics.LOGS, 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void awaitStatus(String address, int status) {
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            var answer = get(address);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        });
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
