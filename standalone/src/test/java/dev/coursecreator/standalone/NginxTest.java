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
import java.util.UUID;
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

    private static final Pattern SERVER = Pattern.compile("```nginx\n(server .*?)}\n```", Pattern.DOTALL);
    private static final Pattern PREFIXED_LOCATION = Pattern.compile("```nginx\n( *location .*?)```", Pattern.DOTALL);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static EmbeddedSystem system;
    private static Process nginx;
    private static URI proxy;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        assumeThat(Programs.isInstalled("nginx"))
                .as("nginx is on the PATH (Debian: apt-get install nginx-light)")
                .isTrue();
        system = EmbeddedSystem.start(
                folder.resolve("data"),
                ListenAddress.onFreePorts(),
                EmbeddedSystem.Logging.FILE,
                Map.of("server.forward-headers-strategy", "native", "course-creator.security.mode", "keys"));
        var log = Files.readString(folder.resolve("data/logs/course-creator.log"));
        key = log.replaceFirst("(?s).*(cc_live_[0-9A-Za-z]{49}).*", "$1");
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

    /** That of the documentation, both with and without a prefix, without TLS, and in the foreground with all files in the test's folder. */
    private static String configuration(int port) throws IOException {
        var text = Files.readString(Readme.FOLDER.resolve("docs/deployment.md"));
        var temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(name -> "  %s_temp_path %s;\n".formatted(name, folder.resolve(name)))
                .reduce("", String::concat);
        return "daemon off;\nmaster_process off;\npid %s;\nevents {}\nhttp {\n  access_log off;\n%s%s%s}}\n"
                .formatted(
                        folder.resolve("pid"),
                        temporary,
                        block(SERVER, text)
                                .replaceAll(" *ssl_.*\n", "")
                                .replace("listen 443 ssl", "listen 127.0.0.1:" + port),
                        block(PREFIXED_LOCATION, text))
                .replace("http://127.0.0.1:8080", system.server().toString());
    }

    private static String block(Pattern pattern, String text) {
        var block = pattern.matcher(text);
        assertThat(block.find()).isTrue();
        return block.group(1);
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
        var submission = post("/api/v1/courses/generate?quality=draft", Courses.withLongLessons(1));
        assertThat(submission.statusCode()).as(submission.body()).isEqualTo(202);
        var job = submission.headers().firstValue("Location").orElseThrow();

        // The first event arrives while the lesson is being made, which it could not if nginx collected the response.
        assertThat(firstEvent(job + "/events")).isEqualTo("job.pending");
        assertThat(json(job).at("/status").asString()).isIn("pending", "running");

        var video = json(awaitCourse(job)).at("/lessons/0/video/href").asString();
        assertThat(get(video, BodyHandlers.ofByteArray()).body()).hasSizeGreaterThan(10_000);
    }

    @Test
    void studioIsServed() throws Exception {
        assertThat(get("/", BodyHandlers.ofString()).body()).contains("<title>Course Creator</title>");
    }

    @Test
    void belowAPrefixAllLinksWork() throws Exception {
        var submission = post(
                "/courses/api/v1/courses/generate?quality=draft", "# Links\n\n## One\n\nThis is the first lesson.\n");
        assertThat(submission.statusCode()).as(submission.body()).isEqualTo(202);
        var job = submission.headers().firstValue("Location").orElseThrow();
        assertThat(job).startsWith("/courses/api/v1/jobs/");
        assertThat(firstEvent(json(job).at("/_links/events").asString())).isEqualTo("job.pending");

        var course = awaitCourse(job);
        assertThat(json(course).at("/_links/self").asString()).isEqualTo(course);
        assertThat(json(json(course).at("/_links/jobs").asString()).at("/total").asInt())
                .isEqualTo(1);
        var versions = json(course).at("/_links/versions").asString();
        assertThat(json(json(versions).at("/items/0/_links/self").asString())
                        .at("/title")
                        .asString())
                .isEqualTo("Links");
        var video = json(course).at("/lessons/0/video/href").asString();
        assertThat(video).startsWith("/courses/").contains("&signature=");
        // The signature is enough.
        var withoutKey = HttpRequest.newBuilder(proxy.resolve(video)).build();
        assertThat(CLIENT.send(withoutKey, BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
        var courses = get("/courses/api/v1/courses?limit=1", BodyHandlers.discarding());
        assertThat(courses.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link).startsWith("</courses/api/v1/courses?limit=1"));
    }

    /** Its links are made when the job has ended, in an asynchronous dispatch. */
    @Test
    void belowAPrefixAHeldResponseHasLinks() throws Exception {
        var request = HttpRequest.newBuilder(proxy.resolve("/courses/api/v1/courses/generate?quality=draft"))
                .header("Content-Type", "text/markdown")
                .header("Prefer", "wait=60")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString("# Waiting\n\n## One\n\nThis is the only lesson.\n"))
                .build();
        var response = CLIENT.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var job = response.headers().firstValue("Location").orElseThrow();
        assertThat(new JsonMapper().readTree(response.body()).at("/_links/self").asString())
                .startsWith("/courses/api/v1/jobs/")
                .isEqualTo(job);
    }

    @Test
    void belowAPrefixProblemsAndDocumentationHaveLinks() throws Exception {
        var problem = json("/courses/api/v1/jobs/" + new UUID(0, 0));
        assertThat(problem.at("/type").asString()).isEqualTo("/courses/api/v1/problems/not-found");
        assertThat(problem.at("/instance").asString()).startsWith("/courses/api/v1/jobs/");
        assertThat(json(problem.at("/type").asString()).at("/type").asString())
                .isEqualTo("/courses/api/v1/problems/not-found");
        var refused =
                HttpRequest.newBuilder(proxy.resolve("/courses/api/v1/jobs")).build();
        assertThat(new JsonMapper()
                        .readTree(CLIENT.send(refused, BodyHandlers.ofString()).body())
                        .at("/type")
                        .asString())
                .isEqualTo("/courses/api/v1/problems/unauthorized");

        var docs = get("/courses/api/v1/docs", BodyHandlers.discarding());
        assertThat(docs.statusCode()).isEqualTo(302);
        var page = proxy.resolve(docs.headers().firstValue("Location").orElseThrow())
                .getRawPath();
        assertThat(page).startsWith("/courses/api/v1/swagger-ui/");
        assertThat(get(page, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        var configuration = json("/courses/api/v1/openapi.json/swagger-config");
        assertThat(configuration.at("/url").asString()).isEqualTo("/courses/api/v1/openapi.json");
        assertThat(json("/courses/api/v1/openapi.json").at("/servers/0/url").asString())
                .isEqualTo("/courses");
        assertThat(json("/api/v1/openapi.json").at("/servers/0/url").asString()).isEqualTo("/");
    }

    /** A limit of nginx that is smaller than the service's would answer with a page of HTML. */
    @Test
    void largeCoursesArrive() throws Exception {
        var response = post("/api/v1/courses/generate?dry_run=true", "x".repeat(5_000_000));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static String awaitCourse(String job) throws Exception {
        await("end of the job")
                .atMost(Duration.ofMinutes(5))
                .until(() -> json(job).at("/status").asString().equals("completed"));
        return json(job).at("/_links/course").asString();
    }

    private static String firstEvent(String path) throws Exception {
        try (var lines = get(path, BodyHandlers.ofLines()).body()) {
            return lines.filter(line -> line.startsWith("event:"))
                    .map(line -> line.substring("event:".length()).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonNode json(String path) throws Exception {
        return new JsonMapper().readTree(get(path, BodyHandlers.ofString()).body());
    }

    private static <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> handler) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(proxy.resolve(path))
                        .header("Authorization", "Bearer " + key)
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                handler);
    }

    private static HttpResponse<String> post(String path, String markdown) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(proxy.resolve(path))
                        .header("Content-Type", "text/markdown")
                        .header("Authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofString(markdown))
                        .build(),
                BodyHandlers.ofString());
    }
}
