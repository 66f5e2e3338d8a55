package dev.coursecreator.standalone;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.Warning;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Client of the REST API for the command line; the server may be local or remote. */
final class CourseApi {

    private static final JsonMapper JSON = MessageCodec.json();
    /** Long, because the server may have to fetch pictures. */
    private static final Duration SUBMISSION_TIMEOUT = Duration.ofMinutes(2);

    private static final Duration CANCEL_TIMEOUT = Duration.ofSeconds(3);

    private final Server server;
    private final Duration pollInterval;

    /**
     * Creates a client for the given server.
     *
     * @param pollInterval time between two polls of a job
     */
    CourseApi(Server server, Duration pollInterval) {
        this.server = server;
        this.pollInterval = pollInterval;
    }

    /** Submits a course. Retries are idempotent: they create one job. */
    Submitted generate(Submission submission) throws InterruptedException, CommandFailedException {
        var request = post(submission)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(SUBMISSION_TIMEOUT)
                .build();
        return JSON.readValue(server.send(request), Submitted.class);
    }

    /** Forecasts a course; nothing is generated. */
    Forecast forecast(Submission submission) throws InterruptedException, CommandFailedException {
        var request = post(submission.asDryRun()).timeout(SUBMISSION_TIMEOUT).build();
        return JSON.readValue(server.send(request), Forecast.class);
    }

    private HttpRequest.Builder post(Submission submission) {
        var json = JSON.writeValueAsBytes(submission);
        if (submission.files().isEmpty()) {
            return server.post("/courses/generate", json);
        }
        var body = new MultipartBody().json("request", json);
        submission.files().forEach((path, content) -> body.file("files", path, content));
        return server.post("/courses/generate", body.contentType(), body.bytes());
    }

    /** Passes each state of the job to the watcher until the job has ended, and returns the final state. */
    Job follow(String jobId, Consumer<Job> watcher) throws InterruptedException, CommandFailedException {
        var job = job(jobId);
        watcher.accept(job);
        while (!job.hasEnded()) {
            Thread.sleep(pollInterval);
            job = job(jobId);
            watcher.accept(job);
        }
        return job;
    }

    private Job job(String jobId) throws InterruptedException, CommandFailedException {
        return JSON.readValue(server.send(server.request("/jobs/" + jobId).build()), Job.class);
    }

    /** Tries to cancel the job and ignores failures; for use during shutdown. */
    void cancelQuietly(String jobId) {
        server.sendQuietly(server.request("/jobs/" + jobId + "/cancel")
                .POST(BodyPublishers.noBody())
                .timeout(CANCEL_TIMEOUT)
                .build());
    }

    /** Saves the response for the path to a file. */
    void download(String path, Path file) throws IOException, InterruptedException, CommandFailedException {
        server.download(path, file);
    }

    /**
     * The body of {@code POST /courses/generate}.
     *
     * @param files sent along, by path
     */
    record Submission(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String markdown,

            String fileName,
            @JsonIgnore Map<String, byte[]> files,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean strict,

            boolean dryRun,
            CourseOptions options) {

        private Submission asDryRun() {
            return new Submission(markdown, fileName, files, strict, true, options);
        }
    }

    /** Response to a submission. */
    record Submitted(String jobId, @Nullable List<Warning> warnings) {

        @Override
        public List<Warning> warnings() {
            return Objects.requireNonNullElse(warnings, List.of());
        }
    }

    /** Response to a dry run. */
    record Forecast(
            int lessons,
            long narrationSeconds,
            long bytes,
            long estimatedSeconds,
            @Nullable List<Warning> warnings) {

        @Override
        public List<Warning> warnings() {
            return Objects.requireNonNullElse(warnings, List.of());
        }
    }

    /** A job; see {@code GET /jobs/{id}}. */
    record Job(
            String status,
            int progress,
            String courseId,
            @Nullable JobError error,
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
    record JobError(
            @Nullable String title,
            @Nullable String detail,
            @Nullable Integer lesson) {
        String explanation() {
            var what = detail == null ? String.valueOf(title) : detail;
            return lesson == null ? what : "Lesson " + lesson + ": " + what;
        }
    }
}
