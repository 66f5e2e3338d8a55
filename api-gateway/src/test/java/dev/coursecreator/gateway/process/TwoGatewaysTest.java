package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.coursecreator.broker.EmbeddedKafka;
import dev.coursecreator.gateway.Api;
import dev.coursecreator.gateway.GatewayApplication;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.database.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two gateways on one PostgreSQL that hardly ever look what the other one has committed. One of them applies all events, because there is one
 * partition: the other one can know of them only by notifications.
 */
@Timeout(180)
class TwoGatewaysTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String MARKDOWN = "# T\n\nText.";

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static EmbeddedKafka broker;
    private static List<ConfigurableApplicationContext> gateways;

    @BeforeAll
    static void start() {
        database = TestDatabase.postgresql();
        broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        gateways = List.of(gateway("one"), gateway("other"));
        await().atMost(SOON)
                .until(() -> gateways.stream()
                        .allMatch(each -> each.getBean(Notifications.class).isListening()));
    }

    @AfterAll
    static void stop() {
        gateways.forEach(ConfigurableApplicationContext::close);
        broker.close();
        database.close();
    }

    @Test
    void aStreamOfOneJobEndsWithItOnBoth() throws Exception {
        var job = submit(api(0));
        var streams = Stream.of(0, 1)
                .map(gateway -> follow(api(gateway), "/jobs/" + job + "/events"))
                .toList();
        try (var worker = new SimulatedWorker(broker.bootstrapServers())) {
            assertThat(streams).allSatisfy(lines -> assertThat(lines).contains("event:job.completed"));
        }
    }

    @Test
    void theStreamOfAllJobsHasTheEventOnBoth() throws Exception {
        var streams = Stream.of(0, 1)
                .map(gateway -> follow(api(gateway), "/jobs/events"))
                .toList();
        var job = submit(api(0));
        try (var worker = new SimulatedWorker(broker.bootstrapServers())) {
            assertThat(streams)
                    .allSatisfy(lines -> assertThat(
                                    lines.anyMatch(line -> line.contains("completed") && line.contains(job)))
                            .isTrue());
        }
    }

    @Test
    void aResponseIsHeldUntilTheJobEndsOnBoth() throws Exception {
        try (var worker = new SimulatedWorker(broker.bootstrapServers())) {
            for (var gateway : List.of(0, 1)) {
                var answer = api(gateway)
                        .send(
                                "POST",
                                "/courses/generate",
                                MARKDOWN,
                                "Content-Type",
                                "text/markdown",
                                "Prefer",
                                "wait=50");
                assertThat(answer.json().path("status").asString()).isEqualTo("completed");
            }
        }
    }

    /** Whichever gateway puts the event into the feed delivers it; it must have learnt of the webhook. */
    @Test
    void aWebhookOfOneHearsOfJobsOfTheOther() throws Exception {
        try (var receiver = new Receiver()) {
            var webhook = api(0).sendJson(
                            "POST",
                            "/webhooks",
                            "{\"url\": \"%s\", \"events\": [\"job.pending\"]}".formatted(receiver.url()));
            assertThat(webhook.status()).as(webhook.text()).isEqualTo(201);
            var job = submit(api(1));
            assertThat(receiver.bodies.poll(SOON.toSeconds(), TimeUnit.SECONDS)).contains(job);
        }
    }

    @Test
    void readinessSaysWhetherNotificationsAreReceived() {
        var port = gateways.getFirst().getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        var answer = api(0).client().sendAsync(request, BodyHandlers.ofString()).join();
        assertThat(answer.body()).contains("\"notifications\":\"received\"");
    }

    private static String submit(Api api) {
        var answer = api.send("POST", "/courses/generate", MARKDOWN, "Content-Type", "text/markdown");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.json().path("job_id").asString();
    }

    private static Stream<String> follow(Api api, String path) {
        return api.client()
                .sendAsync(api.request(path).build(), BodyHandlers.ofLines())
                .join()
                .body();
    }

    private static Api api(int gateway) {
        return new Api(gateways.get(gateway).getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static ConfigurableApplicationContext gateway(String name) {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--course-creator.data-dir=" + folder.resolve(name),
                        "--course-creator.artifacts.dir=" + folder.resolve("artifacts"),
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--course-creator.kafka.partitions=1",
                        "--course-creator.webhooks.allowed-addresses=127.0.0.0/8",
                        "--course-creator.outbox.poll-interval=10h",
                        "--course-creator.webhooks.poll-interval=10h",
                        "--course-creator.waiting.poll-interval=10h",
                        "--course-creator.progress.poll-interval=10h",
                        "--course-creator.progress.heartbeat-interval=10h",
                        "--course-creator.generation.deadline-interval=10h",
                        "--spring.lifecycle.timeout-per-shutdown-phase=1s");
    }

    /** Somebody's server that is told by webhook. */
    private static final class Receiver implements AutoCloseable {

        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();

        Receiver() throws IOException {
            server.createContext("/", exchange -> {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
