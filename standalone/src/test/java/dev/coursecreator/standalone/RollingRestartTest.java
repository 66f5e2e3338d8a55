package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.broker.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new version is rolled out while lessons are rendered: two workers, each a process of its own, are replaced one after the other. What is killed
 * and cut off is the concern of {@link ChaosTest}.
 */
class RollingRestartTest {

    private static final List<String> WORKERS = List.of("anna", "bert");
    private static final int SENTENCES = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    /** So long that what goes on to another worker was given back and has not timed out, however slow the machine is. */
    private static final Duration LOCK = Duration.ofMinutes(30);

    private final List<ServiceProcess> started = new ArrayList<>();
    private final Map<String, ServiceProcess> workers = new TreeMap<>();
    private String[] common = {};

    @Test
    void workersGiveTheirLessonsBackAndEachIsCompletedOnce() throws Exception {
        try (var broker = EmbeddedKafka.start(
                folder.resolve("kafka"), 0, Map.of("group.share.max.record.lock.duration.ms", "" + LOCK.toMillis()))) {
            common = settings(broker);
            try {
                var gateway = gateway();
                WORKERS.forEach(this::worker);
                restartingAllWorkersOneByOne(new JobClient(gateway.awaitServer()));
            } finally {
                started.forEach(ServiceProcess::close);
            }
        }
    }

    /** SIGTERM, a new process in its place, then the next. Every worker takes lessons before its turn. */
    private void restartingAllWorkersOneByOne(JobClient client) throws Exception {
        var jobs = new ArrayList<String>();
        var givenBack = 0;
        for (var name : WORKERS) {
            workers.get(name).awaitServer();
            var held = giveWorkUntilItHasSome(client, name, jobs);
            workers.get(name).terminate();
            await("lesson that " + name + " gave back").atMost(PATIENCE).until(() -> {
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
            for (int n = 1; n <= WORKERS.size(); n++) {
                var completed = "lesson.completed " + n;
                assertThat(told).containsOnlyOnce(completed);
                assertThat(told.subList(told.indexOf(completed), told.size()))
                        .as("what was told of a finished lesson")
                        .doesNotContain("lesson.started " + n);
            }
        }
    }

    /** How soon it takes a lesson depends on the machine, so there is always one more: of new text, and one for each worker. */
    private static JobClient.LessonOfJob giveWorkUntilItHasSome(JobClient client, String worker, List<String> jobs)
            throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var words = "At the turn of " + worker + ", in job " + jobs.size() + ", thought";
            jobs.add(
                    client.submit(Courses.withLessons(WORKERS.size(), SENTENCES).replace("Thought", words)));
            var held = client.awaitLessonWith(worker, jobs.getLast());
            if (held.isPresent()) {
                return held.get();
            }
        }
        throw new AssertionError(worker + " takes no lesson");
    }

    private ServiceProcess gateway() throws Exception {
        var gateway = ServiceProcess.apiGateway(folder, common);
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

    private String[] settings(EmbeddedKafka broker) {
        var settings = Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.kafka.bootstrap-servers", broker.bootstrapServers(),
                "course-creator.data-dir", folder.resolve("data").toString(),
                "spring.main.banner-mode", "off");
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
