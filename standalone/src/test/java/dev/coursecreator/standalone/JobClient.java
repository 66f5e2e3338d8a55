package dev.coursecreator.standalone;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A REST client that submits a course and follows its job. */
final class JobClient {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI server;

    JobClient(URI server) {
        this.server = server;
    }

    /** Submits Markdown and returns the job ID. */
    String submit(String markdown) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/courses/generate?quality=draft"))
                .header("Content-Type", "text/markdown")
                .POST(HttpRequest.BodyPublishers.ofString(markdown))
                .build();
        return json.readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .get("job_id")
                .asString();
    }

    void cancel(String id) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/jobs/" + id + "/cancel"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
    }

    JsonNode job(String id) throws Exception {
        return get("/api/v1/jobs/" + id);
    }

    JsonNode get(String path) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve(path)).build();
        return json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** The complete event stream of an ended job. */
    String events(String id) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/jobs/" + id + "/events"))
                .timeout(Duration.ofMinutes(2))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    JsonNode await(String jobId, Predicate<JsonNode> fact) {
        return org.awaitility.Awaitility.await("job " + jobId)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(jobId), fact);
    }

    JsonNode awaitEnd(String jobId) {
        return await(jobId, JobClient::hasEnded);
    }

    private static boolean hasEnded(JsonNode job) {
        return !job.get("status").asString().equals("pending")
                && !job.get("status").asString().equals("running");
    }

    /** Waits for a lesson in progress. */
    JsonNode awaitLessonUnderWay(String jobId) {
        var job = await(jobId, candidate -> underWay(candidate) != null);
        return underWay(job);
    }

    /** One lesson of a job. */
    record LessonOfJob(String job, int number) {}

    JsonNode lesson(LessonOfJob of) throws Exception {
        return job(of.job()).get("lessons").get(of.number() - 1);
    }

    /** A lesson of the job that this worker has begun but not finished; none if the job ends without. */
    Optional<LessonOfJob> awaitLessonWith(String worker, String jobId) {
        var job = await(jobId, candidate -> hasEnded(candidate) || lessonWith(worker, candidate) != null);
        return Optional.ofNullable(lessonWith(worker, job))
                .map(lesson -> new LessonOfJob(jobId, lesson.get("n").asInt()));
    }

    private static @Nullable JsonNode lessonWith(String worker, JsonNode job) {
        for (var lesson : job.get("lessons")) {
            if (lesson.get("status").asString().equals("running")
                    && lesson.get("worker").asString().equals(worker)) {
                return lesson;
            }
        }
        return null;
    }

    /** The lesson events of an ended job in order, such as "lesson.started 3". */
    List<String> toldOfLessons(String job) throws Exception {
        return Pattern.compile("event:\\s*(lesson\\.\\w+).*?data:(\\{.*?\\})$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(events(job))
                .results()
                .map(event -> event.group(1) + " "
                        + json.readTree(event.group(2)).get("lesson").asInt())
                .toList();
    }

    private static JsonNode underWay(JsonNode job) {
        for (var lesson : job.get("lessons")) {
            var progress = lesson.get("progress").asInt();
            if (lesson.get("status").asString().equals("running") && progress > 0 && progress < 80) {
                return lesson;
            }
        }
        return null;
    }
}
