package dev.coursecreator.standalone;

import dev.coursecreator.model.message.MessageCodec;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as the command line uses it, here or on another machine. */
final class CourseApi {

    private static final JsonMapper JSON = MessageCodec.json();
    /** Long, as its pictures may have to be fetched. */
    private static final Duration SUBMISSION_TIMEOUT = Duration.ofMinutes(2);

    private static final Duration CANCEL_TIMEOUT = Duration.ofSeconds(3);

    private final Server server;
    private final Duration lookAgain;

    /**
     * Asks that server.
     *
     * @param lookAgain how often a job is looked at
     */
    CourseApi(Server server, Duration lookAgain) {
        this.server = server;
        this.lookAgain = lookAgain;
    }

    /** Submits a course. However often it has to be sent, it becomes one job. */
    Submitted generate(Submission submission) throws InterruptedException, CourseNotMade {
        var request = server.post("/courses/generate", JSON.writeValueAsBytes(submission))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(SUBMISSION_TIMEOUT)
                .build();
        return JSON.readValue(server.send(request), Submitted.class);
    }

    /** Tells each state of the job until it has ended, and gives the last one. */
    Job follow(String jobId, Consumer<Job> watcher) throws InterruptedException, CourseNotMade {
        var job = job(jobId);
        watcher.accept(job);
        while (!job.hasEnded()) {
            Thread.sleep(lookAgain);
            job = job(jobId);
            watcher.accept(job);
        }
        return job;
    }

    private Job job(String jobId) throws InterruptedException, CourseNotMade {
        return JSON.readValue(server.send(server.request("/jobs/" + jobId).build()), Job.class);
    }

    /** For a process that is ending: asks, and does not mind if nobody answers. */
    void cancelQuietly(String jobId) {
        server.sendQuietly(server.request("/jobs/" + jobId + "/cancel")
                .POST(BodyPublishers.noBody())
                .timeout(CANCEL_TIMEOUT)
                .build());
    }

    /** Saves what the path answers. */
    void download(String path, Path file) throws IOException, InterruptedException, CourseNotMade {
        server.download(path, file);
    }

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
