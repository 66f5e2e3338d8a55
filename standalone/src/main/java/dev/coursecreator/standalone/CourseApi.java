package dev.coursecreator.standalone;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.Warning;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final Duration REPORT_TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_REPORTED_PROBLEMS = 100;
    private static final int MAX_REPORTED_LENGTH = 2000;

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
        return generate("/courses/generate", submission);
    }

    /** Submits a new version of a course. Retries are idempotent. */
    Submitted generateVersion(String courseId, Submission submission)
            throws InterruptedException, CommandFailedException {
        return generate("/courses/" + courseId + "/generate", submission);
    }

    private Submitted generate(String path, Submission submission) throws InterruptedException, CommandFailedException {
        var request = post(path, submission)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(SUBMISSION_TIMEOUT)
                .build();
        return JSON.readValue(server.send(request), Submitted.class);
    }

    /** The course that the latest job with this label has generated or is generating; empty if there is none, or it was deleted. */
    Optional<String> courseLabelled(String name, String value) throws InterruptedException, CommandFailedException {
        var label = URLEncoder.encode(name + ":" + value, StandardCharsets.UTF_8);
        var jobs = JSON.readValue(
                server.send(server.request("/jobs?limit=1&label=" + label).build()), Jobs.class);
        if (jobs.items().isEmpty()) {
            return Optional.empty();
        }
        var course = jobs.items().getFirst().courseId();
        return server.exists("/courses/" + course) ? Optional.of(course) : Optional.empty();
    }

    /** Forecasts a course; nothing is generated. */
    Forecast forecast(Submission submission) throws InterruptedException, CommandFailedException {
        var request = post("/courses/generate", submission.asDryRun())
                .timeout(SUBMISSION_TIMEOUT)
                .build();
        return JSON.readValue(server.send(request), Forecast.class);
    }

    private HttpRequest.Builder post(String path, Submission submission) {
        var json = JSON.writeValueAsBytes(submission);
        if (submission.files().isEmpty()) {
            return server.post(path, json);
        }
        var body = new MultipartBody().json("request", json);
        submission.files().forEach((name, content) -> body.file("files", name, content));
        return server.post(path, body.contentType(), body.bytes());
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

    /** The state of a job. */
    Job job(String jobId) throws InterruptedException, CommandFailedException {
        return JSON.readValue(server.send(server.request("/jobs/" + jobId).build()), Job.class);
    }

    /** Tries to cancel the job and ignores failures; for use during shutdown. */
    void cancelQuietly(String jobId) {
        server.sendQuietly(server.request("/jobs/" + jobId + "/cancel")
                .POST(BodyPublishers.noBody())
                .timeout(CANCEL_TIMEOUT)
                .build());
    }

    /** Shows with the course what is wrong with its source, or that nothing is, and ignores failures: the terminal says it, too. */
    void reportProblemsQuietly(String courseId, List<Problem.Violation> problems) {
        var json = JSON.writeValueAsBytes(Map.of(
                "items",
                problems.stream()
                        .limit(MAX_REPORTED_PROBLEMS)
                        .map(problem -> problem.truncated(MAX_REPORTED_LENGTH))
                        .toList()));
        server.sendQuietly(server.request("/courses/" + courseId + "/source/problems")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(json))
                .timeout(REPORT_TIMEOUT)
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
            CourseOptions options,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> labels) {

        /** A submission of what was read, without labels. */
        static Submission of(CourseSource source, @Nullable Boolean strict, CourseOptions options) {
            return new Submission(
                    source.markdown(), source.fileName(), source.files(), strict, false, options, Map.of());
        }

        Submission labelled(Map<String, String> newLabels) {
            return new Submission(markdown, fileName, files, strict, dryRun, options, newLabels);
        }

        private Submission asDryRun() {
            return new Submission(markdown, fileName, files, strict, true, options, labels);
        }
    }

    /** Response to a submission. */
    record Submitted(
            String jobId, String courseId, @Nullable List<Warning> warnings) {

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

    /** A list of jobs. */
    private record Jobs(List<JobOfCourse> items) {}

    private record JobOfCourse(String courseId) {}

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
