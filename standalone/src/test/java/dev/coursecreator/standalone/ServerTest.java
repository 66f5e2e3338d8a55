package dev.coursecreator.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is temporarily unavailable. It is simulated: it returns the given responses one after the other. */
class ServerTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String RUNNING = job("running", 40);
    private static final String COMPLETED = job("completed", 100);

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer simulated;

    @BeforeEach
    void start() throws IOException {
        simulated = listen(0);
    }

    @AfterEach
    void stop() {
        simulated.stop(0);
    }

    @Test
    void followingAJobSurvivesAServerRestart() throws Exception {
        answers.add(new Answer(200, RUNNING));
        var seen = new ConcurrentLinkedQueue<Integer>();
        var followed = new CompletableFuture<CourseApi.Job>();
        var follower = Thread.ofVirtual().start(() -> {
            try {
                followed.complete(api(LONG).follow("7", job -> {
                    seen.add(job.progress());
                    simulated.stop(0);
                }));
            } catch (InterruptedException | CommandFailedException e) {
                followed.completeExceptionally(e);
            }
        });
        org.awaitility.Awaitility.await().atMost(LONG).until(() -> !seen.isEmpty() && isRefused());

        answers.add(new Answer(200, COMPLETED));
        simulated = listen(simulated.getAddress().getPort());

        assertThat(followed.get().status()).isEqualTo("completed");
        assertThat(seen).containsExactly(40, 100);
        follower.join();
    }

    @Test
    void tooManyRequestsAndUnavailableAreRetried() throws Exception {
        answers.add(new Answer(429, "{}"));
        answers.add(new Answer(503, "{}"));
        answers.add(new Answer(200, COMPLETED));

        assertThat(api(LONG).follow("7", job -> {}).status()).isEqualTo("completed");
        assertThat(received).hasSize(3);
    }

    @Test
    void aRetriedDownloadContainsNothingOfTheFirstResponse(@TempDir Path folder) throws Exception {
        answers.add(new Answer(503, "{\"detail\": \"The service starts. Come again in a moment.\"}"));
        answers.add(new Answer(200, "short"));

        api(LONG).download("/courses/8/course.json", folder.resolve("course.json"));

        assertThat(folder.resolve("course.json")).hasContent("short");
    }

    @Test
    void aSubmissionIsRetriedWithTheSameIdempotencyKey() throws Exception {
        answers.add(new Answer(502, "<html>"));
        answers.add(new Answer(202, "{\"job_id\": \"7\", \"course_id\": \"c\"}"));

        assertThat(api(LONG).generate(SUBMISSION).jobId()).isEqualTo("7");
        assertThat(received).hasSize(2);
        assertThat(received.getFirst().idempotencyKey())
                .isNotNull()
                .isEqualTo(received.getLast().idempotencyKey());
    }

    @Test
    void anExceededQuotaIsReportedImmediately() {
        answers.add(new Answer(429, "{\"title\": \"Too many jobs\", \"detail\": \"You have 200 jobs.\"}"));

        assertThatThrownBy(() -> api(LONG).generate(SUBMISSION)).hasMessage("You have 200 jobs.");
    }

    @Test
    void retriesEndAfterTheTimeout() {
        answers.add(new Answer(200, RUNNING));

        assertThatThrownBy(() -> api(Duration.ofSeconds(1)).follow("7", job -> simulated.stop(0)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContainingAll("/api/v1/jobs/7", "for 1 seconds");
    }

    @Test
    void aServerThatHasNeverRespondedIsNotRetried() {
        simulated.stop(0);

        assertThatThrownBy(() -> api(LONG).follow("7", job -> {}))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("course-creator up");
    }

    private static final CourseApi.Submission SUBMISSION = new CourseApi.Submission(
            "# Course", "course.md", java.util.Map.of(), null, false, new CourseOptions(), java.util.Map.of());

    private CourseApi api(Duration retryTimeout) {
        var address = URI.create("http://127.0.0.1:" + simulated.getAddress().getPort());
        return new CourseApi(new Server(address, null, retryTimeout), Duration.ofMillis(10));
    }

    private HttpServer listen(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.createContext("/api/v1/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        received.add(new Received(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        var answer = answers.remove();
        var body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private boolean isRefused() {
        try (var socket =
                new java.net.Socket("127.0.0.1", simulated.getAddress().getPort())) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String job(String status, int progress) {
        return """
                {"id": "7", "status": "%s", "progress": %d, "course_id": "8", "lessons": []}""".formatted(status, progress);
    }

    private record Answer(int status, String body) {}

    private record Received(@Nullable String idempotencyKey) {}
}
