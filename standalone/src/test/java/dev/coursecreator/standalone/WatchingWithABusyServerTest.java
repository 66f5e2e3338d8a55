package dev.coursecreator.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is watched, and the server refuses it. The server is simulated: it returns the given responses to what is submitted. */
class WatchingWithABusyServerTest {

    private static final Answer TOO_MANY = new Answer(429, "{\"detail\": \"Too many requests.\"}");
    private static final Answer ACCEPTED = new Answer(202, "{\"job_id\": \"7\", \"course_id\": \"5\"}");

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> reported = new CopyOnWriteArrayList<>();
    private final StringWriter out = new StringWriter();
    private HttpServer simulated;

    @TempDir
    Path folder;

    private record Answer(int status, String json) {}

    @BeforeEach
    void start() throws IOException {
        simulated = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        simulated.createContext("/", this::answer);
        simulated.start();
    }

    @AfterEach
    void stop() {
        simulated.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var answer = switch (path) {
            case "/api/v1/jobs" -> new Answer(200, "{\"items\": [{\"course_id\": \"5\"}]}");
            case "/api/v1/courses/5" -> new Answer(200, "{}");
            case "/api/v1/courses/5/generate" -> answers.remove();
            case "/api/v1/courses/5/source/problems" -> {
                reported.add(body);
                yield new Answer(204, "");
            }
            default ->
                new Answer(200, "{\"status\": \"running\", \"progress\": 0, \"course_id\": \"5\", \"lessons\": []}");
        };
        var bytes = answer.json().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var response = exchange.getResponseBody()) {
            response.write(bytes);
        }
    }

    @Test
    void busyServerIsNoMistakeInTheFileAndIsAskedAgain() throws Exception {
        answers.add(TOO_MANY);
        answers.add(ACCEPTED);
        var watched = watch(Duration.ZERO);

        watched.look();
        assertThat(out.toString()).contains("Too many requests. Submitting again in ");
        assertThat(watched.runningJob()).isNull();
        watched.look();
        assertThat(watched.runningJob()).isEqualTo("7");
        watched.look();
        assertThat(answers).as("all were asked for, and no more").isEmpty();
        assertThat(reported).isEmpty();
    }

    @Test
    void busyServerIsNotAskedAgainAtOnce() throws Exception {
        answers.add(TOO_MANY);
        answers.add(ACCEPTED);
        var watched = watch(Duration.ofHours(1));
        watched.look();
        watched.look();
        assertThat(watched.runningJob()).isNull();
        assertThat(answers).containsExactly(ACCEPTED);
    }

    @Test
    void missingKeyIsNoMistakeInTheFile() throws Exception {
        answers.add(new Answer(401, "{\"detail\": \"An API key is required.\"}"));
        var watched = watch(Duration.ZERO);
        watched.look();
        watched.look();
        assertThat(out.toString()).contains("An API key is required.");
        assertThat(reported).isEmpty();
    }

    @Test
    void longViolationIsReportedAsFarAsItFits() throws Exception {
        var detail = "\uD83E\uDD8A".repeat(2001);
        answers.add(new Answer(422, "{\"errors\": [{\"detail\": \"" + detail + "\", \"line\": 3}]}"));
        watch(Duration.ZERO).look();
        assertThat(reported)
                .containsExactly("{\"items\":[{\"detail\":\"" + "\uD83E\uDD8A".repeat(1999) + "\u2026\",\"line\":3}]}");
    }

    private WatchedCourse watch(Duration retryPause) throws IOException {
        var file = Files.writeString(folder.resolve("course.md"), "# Watched\n\n## One\n\nA sentence.\n");
        var server = new Server(
                URI.create("http://localhost:" + simulated.getAddress().getPort()), null, Duration.ofMillis(1));
        return new WatchedCourse(
                file,
                source -> CourseApi.Submission.of(source, null, new CourseOptions()),
                new CourseApi(server, Duration.ofMillis(100)),
                new PrintWriter(out, true),
                retryPause);
    }
}
