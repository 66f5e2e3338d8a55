package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.broker.EmbeddedKafka;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two gateways on one PostgreSQL and four workers, each a process of its own, on one broker and one folder of artifacts. */
class ClusterTest {

    private static final int JOBS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    /** Long, so that what is given back can be told from what has timed out. */
    private static final Duration LOCK = Duration.ofSeconds(60);

    private final List<ServiceProcess> started = new ArrayList<>();
    private final Map<String, ServiceProcess> workers = new TreeMap<>();
    private String[] common = {};

    @Test
    void jobsEndOnceAndAreSharedOutWhateverIsKilledOnTheWay() throws Exception {
        try (var broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var postgres = EmbeddedPostgres.start()) {
            common = settings(broker, postgres);
            try {
                var client = killingSomeOnTheWay();
                restartingAllWorkersOneByOne(client);
            } finally {
                started.forEach(ServiceProcess::close);
            }
        }
    }

    private Following killingSomeOnTheWay() throws Exception {
        var first = gateway();
        var second = gateway();
        List.of("anna", "bert", "cora", "dirk").forEach(this::worker);
        var lost = new Following(first.awaitServer());
        var kept = new Following(second.awaitServer());
        workers.values().forEach(ServiceProcess::awaitServer);

        var jobs = new ArrayList<String>();
        for (int i = 0; i < JOBS; i++) {
            jobs.add((i % 2 == 0 ? lost : kept).submit(course(i)));
        }
        awaitCompleted(kept, JOBS / 8);
        first.kill();
        workers.get("anna").kill();
        workers.get("bert").kill();
        worker("anna");
        worker("bert");
        awaitCompleted(kept, JOBS / 4);
        var again = new Following(gateway().awaitServer());
        awaitCompleted(again, JOBS);

        var lessonsByWorker = new TreeMap<String, Integer>();
        for (var job : jobs) {
            var ended = again.job(job);
            assertThat(ended.get("status").asString()).as(ended.toString()).isEqualTo("completed");
            assertThat(again.events(job).split("event:\\s*job.completed", -1))
                    .as(job)
                    .hasSize(2);
            ended.get("lessons")
                    .forEach(
                            lesson -> lessonsByWorker.merge(lesson.get("worker").asString(), 1, Integer::sum));
        }
        assertThat(lessonsByWorker.keySet()).isEqualTo(Set.of("anna", "bert", "cora", "dirk"));
        assertThat(lessonsByWorker.values()).as(lessonsByWorker.toString()).allMatch(lessons -> lessons >= JOBS / 20);
        assertThat(kept.get("/api/v1/courses?limit=1").get("total").asInt()).isEqualTo(JOBS);
        return again;
    }

    /** As a new version is rolled out: SIGTERM, a new process in its place, then the next. */
    private void restartingAllWorkersOneByOne(Following client) throws Exception {
        var jobs = new ArrayList<String>();
        var givenBack = 0;
        for (var name : List.copyOf(workers.keySet())) {
            // A lesson for each worker, of new text: nobody is idle, and nothing is there already.
            jobs.add(
                    client.submit(Courses.withLessons(4, 8).replace("Thought", "At the turn of " + name + " thought")));
            var held = client.awaitLessonWith(name, jobs);
            workers.get(name).terminate();
            await("lesson that " + name + " gave back")
                    .atMost(LOCK.dividedBy(2))
                    .until(() -> {
                        var lesson = client.lesson(held);
                        return lesson.get("status").asString().equals("completed")
                                || !lesson.get("worker").asString().equals(name);
                    });
            givenBack += client.lesson(held).get("worker").asString().equals(name) ? 0 : 1;
            worker(name).awaitServer();
        }
        assertThat(givenBack).as("lessons that were given back").isPositive();

        for (var job : jobs) {
            var ended = client.awaitEnd(job);
            assertThat(ended.get("status").asString()).as(ended.toString()).isEqualTo("completed");
            var told = client.toldOfLessons(job);
            assertThat(told)
                    .as("attempts that failed in job %s", job)
                    .noneMatch(line -> line.startsWith("lesson.retried"));
            for (int n = 1; n <= 4; n++) {
                var completed = "lesson.completed " + n;
                assertThat(told).containsOnlyOnce(completed);
                assertThat(told.subList(told.indexOf(completed), told.size()))
                        .as("what was told of a finished lesson")
                        .doesNotContain("lesson.started " + n);
            }
        }
    }

    private static void awaitCompleted(Following client, int jobs) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> total(client, "completed") >= jobs);
    }

    private static int total(Following client, String status) throws Exception {
        JsonNode page = client.get("/api/v1/jobs?limit=1&status=" + status);
        return page.get("total").asInt();
    }

    /** Small, and one of five, so that most results are there already: this is about the cluster and not about the voice. */
    private static String course(int number) {
        return "# Small course\n\n## Lesson\n\n- This is point " + number % 5 + ".\n";
    }

    private ServiceProcess gateway() throws Exception {
        var gateway = ServiceProcess.apiGateway(folder, with("--course-creator.kafka.partitions=4"));
        started.add(gateway);
        return gateway;
    }

    private ServiceProcess worker(String name) {
        try {
            var worker = ServiceProcess.jobWorker(
                    folder,
                    with(
                            "--course-creator.worker.name=" + name,
                            "--course-creator.worker.slots=1",
                            "--course-creator.worker.grace=0s",
                            "--course-creator.worker.lock-duration=" + LOCK.toSeconds() + "s",
                            "--course-creator.worker.readiness.try-out=false"));
            started.add(worker);
            workers.put(name, worker);
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] with(String... more) {
        return IntStream.range(0, common.length + more.length)
                .mapToObj(i -> i < common.length ? common[i] : more[i - common.length])
                .toArray(String[]::new);
    }

    private String[] settings(EmbeddedKafka broker, EmbeddedPostgres postgres) {
        var settings = Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.kafka.bootstrap-servers", broker.bootstrapServers(),
                "spring.datasource.url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "spring.datasource.username", "postgres",
                "course-creator.data-dir", folder.resolve("data").toString(),
                "spring.main.banner-mode", "off");
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
