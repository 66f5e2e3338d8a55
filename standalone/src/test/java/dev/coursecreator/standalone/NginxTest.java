package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API behind a real nginx with the configuration in docs/deployment.md. */
class NginxTest {

    private static final Pattern SERVER = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static EmbeddedSystem system;
    private static Process nginx;
    private static URI proxy;

    @BeforeAll
    static void start() throws Exception {
        assumeThat(Programs.isInstalled("nginx"))
                .as("nginx is on the PATH (Debian: apt-get install nginx-light)")
                .isTrue();
        system = EmbeddedSystem.start(
                folder.resolve("data"),
                ListenAddress.onFreePorts(),
                EmbeddedSystem.Logging.FILE,
                Map.of("server.forward-headers-strategy", "native"));
        int port = PrometheusServer.freePort();
        proxy = URI.create("http://127.0.0.1:" + port);
        var configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, configuration(port));
        nginx = new ProcessBuilder(
                        "nginx",
                        "-c",
                        configuration.toString(),
                        "-e",
                        folder.resolve("errors").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        await("nginx").atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            assertThat(nginx.isAlive())
                    .as(Files.readString(folder.resolve("output")))
                    .isTrue();
            return get("/api/v1/health", BodyHandlers.discarding()).statusCode() == 200;
        });
    }

    /** That of the documentation, without TLS, and in the foreground with all files in the test's folder. */
    private static String configuration(int port) throws IOException {
        var text = Files.readString(Readme.FOLDER.resolve("docs/deployment.md"));
        var server = SERVER.matcher(text);
        assertThat(server.find()).isTrue();
        var temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(name -> "  %s_temp_path %s;\n".formatted(name, folder.resolve(name)))
                .reduce("", String::concat);
        return "daemon off;\nmaster_process off;\npid %s;\nevents {}\nhttp {\n  access_log off;\n%s%s}\n"
                .formatted(
                        folder.resolve("pid"),
                        temporary,
                        server.group(1)
                                .replaceAll(" *ssl_.*\n", "")
                                .replace("listen 443 ssl", "listen 127.0.0.1:" + port)
                                .replace(
                                        "http://127.0.0.1:8080", system.server().toString()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (nginx != null) {
            nginx.destroy();
        }
        if (system != null) {
            system.close();
        }
    }

    @Test
    void aCourseIsSubmittedFollowedAndDownloaded() throws Exception {
        var submission = CLIENT.send(
                HttpRequest.newBuilder(proxy.resolve("/api/v1/courses/generate?quality=draft"))
                        .header("Content-Type", "text/markdown")
                        .POST(BodyPublishers.ofString(Courses.withLongLessons(1)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(submission.statusCode()).as(submission.body()).isEqualTo(202);
        var job = proxy.resolve(submission.headers().firstValue("Location").orElseThrow());

        // The first event arrives while the lesson is being made, which it could not if nginx collected the response.
        try (var events = get(job.getPath() + "/events", BodyHandlers.ofLines()).body()) {
            var types = events.filter(line -> line.startsWith("event:"))
                    .map(line -> line.substring("event:".length()).strip());
            assertThat(types.findFirst()).contains("job.pending");
        }
        assertThat(json(job).at("/status").asString()).isIn("pending", "running");

        await("end of the job")
                .atMost(Duration.ofMinutes(5))
                .until(() -> json(job).at("/status").asString().equals("completed"));
        var course = json(
                proxy.resolve("/api/v1/courses/" + json(job).at("/course_id").asString()));
        var video = course.at("/lessons/0/video/href").asString();
        assertThat(get(video, BodyHandlers.ofByteArray()).body()).hasSizeGreaterThan(10_000);
    }

    /** A limit of nginx that is smaller than the service's would answer with a page of HTML. */
    @Test
    void largeCoursesArrive() throws Exception {
        var response = CLIENT.send(
                HttpRequest.newBuilder(proxy.resolve("/api/v1/courses/generate?dry_run=true"))
                        .header("Content-Type", "text/markdown")
                        .POST(BodyPublishers.ofString("x".repeat(5_000_000)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static JsonNode json(URI address) throws Exception {
        return new JsonMapper()
                .readTree(get(address.getRawPath(), BodyHandlers.ofString()).body());
    }

    private static <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(proxy.resolve(path))
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                handler);
    }
}
