package dev.coursecreator.standalone;

import dev.coursecreator.model.message.MessageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as the command line uses it, here or on another machine. */
final class CourseApi {

    private static final JsonMapper JSON = MessageCodec.json();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration DOWNLOAD_TIMEOUT = Duration.ofMinutes(10);
    private static final int MOST_REDIRECTS = 3;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** The environment variable with the key to the server. */
    static final String KEY_VARIABLE = "COURSE_CREATOR_API_KEY";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI base;
    private final @Nullable String key;

    /**
     * Speaks to the given server, with the key in the environment if there is one; both its address alone and its {@code
     * /api/v1} are understood.
     */
    CourseApi(URI server) {
        this(server, System.getenv(KEY_VARIABLE));
    }

    CourseApi(URI server, @Nullable String key) {
        this.key = key == null || key.isBlank() ? null : key.strip();
        var address = server.toString().replaceAll("/+$", "");
        this.base = URI.create(address.endsWith("/api/v1") ? address : address + "/api/v1");
    }

    Submitted generate(Submission submission) throws IOException, InterruptedException, CourseNotMade {
        var request = request("/courses/generate")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(submission)))
                .build();
        return JSON.readValue(send(request), Submitted.class);
    }

    /** Tells each state of the job until it has ended, and gives the last one. */
    Job follow(String jobId, Consumer<Job> watcher) throws IOException, InterruptedException, CourseNotMade {
        while (true) {
            var job = job(jobId);
            watcher.accept(job);
            if (job.hasEnded()) {
                return job;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private Job job(String jobId) throws IOException, InterruptedException, CourseNotMade {
        return JSON.readValue(send(request("/jobs/" + jobId).build()), Job.class);
    }

    /** For a process that is ending: asks, and does not mind if nobody answers. */
    void cancelQuietly(String jobId) {
        var request = request("/jobs/" + jobId + "/cancel")
                .timeout(Duration.ofSeconds(3))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            // The server is gone, and the job with it or in its care.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    KeyStore.Made createKey(KeyStore.Wish wish) throws IOException, InterruptedException, CourseNotMade {
        var body = JSON.createObjectNode()
                .put("name", wish.name())
                .put("role", wish.role().toString());
        if (wish.owner() != null) {
            body.put("owner", wish.owner());
        }
        if (wish.scopes() != null) {
            wish.scopes().forEach(body.putArray("scopes")::add);
        }
        if (wish.expiresAt() != null) {
            body.put("expires_at", wish.expiresAt());
        }
        var request = request("/keys")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        return JSON.readValue(send(request), KeyStore.Made.class);
    }

    List<KeyStore.Key> keys() throws IOException, InterruptedException, CourseNotMade {
        return JSON.readValue(send(request("/keys?limit=100").build()), KeyPage.class)
                .items();
    }

    void revokeKey(String id) throws IOException, InterruptedException, CourseNotMade {
        send(request("/keys/" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                        .DELETE()
                        .build())
                .close();
    }

    /** Saves what the path answers. Videos may come from the server's store directly, which must not see the key. */
    void download(String path, Path file) throws IOException, InterruptedException, CourseNotMade {
        var request = request(path).timeout(DOWNLOAD_TIMEOUT).build();
        var response = http.send(request, BodyHandlers.ofFile(file));
        for (int i = 0; i < MOST_REDIRECTS && response.statusCode() / 100 == 3; i++) {
            var elsewhere = request.uri()
                    .resolve(response.headers().firstValue("Location").orElse(""));
            request =
                    HttpRequest.newBuilder(elsewhere).timeout(DOWNLOAD_TIMEOUT).build();
            response = http.send(request, BodyHandlers.ofFile(file));
        }
        if (response.statusCode() != 200) {
            throw new CourseNotMade("The server answered " + response.statusCode() + " to " + response.uri() + ".");
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private InputStream send(HttpRequest request) throws IOException, InterruptedException, CourseNotMade {
        HttpResponse<InputStream> response;
        try {
            response = http.send(request, BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            throw new CourseNotMade("No Course Creator answers at " + base + ". Start one with: course-creator up");
        }
        if (response.statusCode() / 100 == 2) {
            return response.body();
        }
        try (var body = response.body()) {
            var why = Problem.explain(response.statusCode(), body.readAllBytes());
            throw new CourseNotMade(
                    response.statusCode() == 401 ? why + " Here: set " + KEY_VARIABLE + " in the environment." : why);
        }
    }

    /** A part of the list of keys. */
    record KeyPage(List<KeyStore.Key> items) {}

    /** The body of {@code POST /courses/generate}. */
    record Submission(String markdown, Options options) {}

    /** What was chosen; null leaves the choice to the course and the server. */
    record Options(
            @Nullable String voice,
            @Nullable Boolean backgroundMusic,
            @Nullable String backgroundStyle,
            @Nullable List<String> languages,
            @Nullable String quality) {}

    /** The answer to a submission. */
    record Submitted(String jobId) {}

    /** A job; see {@code GET /jobs/{id}}. */
    record Job(
            String status,
            int progress,
            String courseId,
            @Nullable Error error,
            List<Lesson> lessons) {

        boolean hasEnded() {
            return !status.equals("pending") && !status.equals("running");
        }

        String explanation() {
            return error == null ? "The job was " + status + "." : error.explanation();
        }
    }

    /** A lesson of a job. */
    record Lesson(
            int n, String title, String status, @Nullable String phase, int progress) {}

    /** Why a job failed. */
    record Error(
            @Nullable String title,
            @Nullable String detail,
            @Nullable Integer lesson) {
        String explanation() {
            var what = detail == null ? String.valueOf(title) : detail;
            return lesson == null ? what : "Lesson " + lesson + ": " + what;
        }
    }
}
