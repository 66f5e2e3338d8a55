package dev.coursecreator.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jobs of a run, from the point of view of their client: submitted until they are accepted, and followed until they end. */
final class ChaosJobs {

    private static final Duration REQUEST = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<Integer> WHILE_A_PART_IS_DOWN = Set.of(503, 504);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(REQUEST).build();
    private final JsonMapper json = new JsonMapper();
    private final ChaosCluster cluster;
    private final ChaosDice dice;
    /** By the key with which each was submitted. */
    private final Map<String, String> accepted = new LinkedHashMap<>();

    private final List<String> violations = new ArrayList<>();

    ChaosJobs(ChaosCluster cluster, ChaosDice dice) {
        this.cluster = cluster;
        this.dice = dice;
    }

    List<String> violations() {
        return violations;
    }

    /** As a client does that needs an answer: the same request again, to any gateway, until one answers. */
    void submit(String markdown) {
        var key = UUID.randomUUID().toString();
        var answer = await("answer to a submission")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> tryToSubmit(key, markdown), job -> !job.isEmpty());
        accepted.put(key, answer);
    }

    /** Returns the id of the job, or "" if there was no answer. */
    private String tryToSubmit(String key, String markdown) {
        var request = HttpRequest.newBuilder(anyServer().resolve("/api/v1/courses/generate?quality=draft"))
                .header("Content-Type", "text/markdown")
                .header("Idempotency-Key", key)
                .timeout(REQUEST)
                .POST(HttpRequest.BodyPublishers.ofString(markdown))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 202) {
                return json.readTree(response.body()).get("job_id").asString();
            }
            if (!WHILE_A_PART_IS_DOWN.contains(response.statusCode())) {
                violations.add("a submission was answered with " + response.statusCode() + " " + response.body());
            }
            return "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI anyServer() {
        return dice.pick(cluster.servers());
    }

    /** Waits until all have ended, and returns how long that took. */
    Duration awaitEnd() {
        var begin = Instant.now();
        for (var job : accepted.values()) {
            await("end of job " + job)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> !Set.of("pending", "running").contains(status(job)));
        }
        return Duration.between(begin, Instant.now());
    }

    private String status(String job) throws Exception {
        return get("/api/v1/jobs/" + job).get("status").asString();
    }

    /** All parts are up again: each job is completed, and its history, course and files are as if nothing had happened. */
    void check(ChaosWebhook webhook) throws Exception {
        if (Set.copyOf(accepted.values()).size() != accepted.size()) {
            violations.add("two submissions got the same job");
        }
        for (var job : accepted.values()) {
            var ended = get("/api/v1/jobs/" + job);
            if (!ended.get("status").asString().equals("completed")) {
                violations.add("job " + job + " ended as " + ended);
            } else {
                checkFiles(ended.get("course_id").asString());
            }
            violations.addAll(new ChaosHistory(job, send("/api/v1/jobs/" + job + "/events")).violations());
        }
        violations.addAll(webhook.violations(accepted.values()));
        var ledger = get("/api/v1/ledger");
        if (!ledger.get("balanced").asBoolean()) {
            violations.add("the ledger does not add up: " + ledger.get("discrepancies"));
        }
    }

    private void checkFiles(String course) throws Exception {
        var manifest = get("/api/v1/courses/" + course + "/course.json");
        for (var lesson : manifest.get("lessons")) {
            var url = "/api/v1/courses/" + course + "/lessons/"
                    + lesson.get("number").asInt();
            checkFile(url + "/video", lesson.get("video"));
            checkFile(url + "/audio", lesson.get("audio"));
        }
    }

    private void checkFile(String url, JsonNode file) throws Exception {
        var request = HttpRequest.newBuilder(anyServer().resolve(url))
                .timeout(REQUEST)
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long promised = file.get("artifact").get("bytes").asLong();
        if (response.statusCode() != 200 || response.body().length != promised) {
            violations.add("%s: status %d, %d bytes instead of %d"
                    .formatted(url, response.statusCode(), response.body().length, promised));
        }
    }

    private JsonNode get(String path) throws Exception {
        return json.readTree(send(path));
    }

    private String send(String path) throws Exception {
        var request = HttpRequest.newBuilder(anyServer().resolve(path))
                .timeout(REQUEST)
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " was answered with " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }
}
