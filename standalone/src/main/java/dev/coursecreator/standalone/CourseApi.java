package dev.coursecreator.standalone;

import dev.coursecreator.model.message.MessageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as the command line uses it, here or on another machine. */
final class CourseApi {

    private static final JsonMapper JSON = MessageCodec.json();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration DOWNLOAD_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** Follows where the server leads: videos may come from its store directly. */
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final URI base;

    /** Speaks to the given server; both its address alone and its {@code /api/v1} are understood. */
    CourseApi(URI server) {
        var address = server.toString().replaceAll("/+$", "");
        this.base = URI.create(address.endsWith("/api/v1") ? address : address + "/api/v1");
    }

    /** What would come of it; empty if the server can't tell, or has something to refuse, which it then says again. */
    Optional<Forecast> forecast(Submission submission) throws IOException, InterruptedException {
        try {
            return Optional.of(JSON.readValue(send(generation(submission.asDryRun())), Forecast.class));
        } catch (CourseNotMade e) {
            return Optional.empty();
        }
    }

    Submitted generate(Submission submission) throws IOException, InterruptedException, CourseNotMade {
        return JSON.readValue(send(generation(submission)), Submitted.class);
    }

    private HttpRequest generation(Submission submission) {
        return request("/courses/generate")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(submission)))
                .build();
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

    /** Saves what the path answers. */
    void download(String path, Path file) throws IOException, InterruptedException, CourseNotMade {
        var response = http.send(request(path).timeout(DOWNLOAD_TIMEOUT).build(), BodyHandlers.ofFile(file));
        if (response.statusCode() != 200) {
            throw new CourseNotMade("The server answered " + response.statusCode() + " to " + response.uri() + ".");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
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
            throw new CourseNotMade(Problem.explain(response.statusCode(), body.readAllBytes()));
        }
    }

    /** The body of {@code POST /courses/generate}. */
    record Submission(
            String markdown, Options options, @Nullable Boolean dryRun) {

        Submission(String markdown, Options options) {
            this(markdown, options, null);
        }

        Submission asDryRun() {
            return new Submission(markdown, options, true);
        }
    }

    /** What would be made. */
    record Forecast(int lessons, long narrationSeconds, long bytes, long estimatedSeconds) {

        String inWords() {
            return String.format(
                    Locale.ROOT,
                    "%d %s, about %d:%02d min of video and %.1f MB, in about %d s",
                    lessons,
                    lessons == 1 ? "lesson" : "lessons",
                    narrationSeconds / 60,
                    narrationSeconds % 60,
                    bytes / 1e6,
                    estimatedSeconds);
        }
    }

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
