package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.broker.EmbeddedKafka;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gateway and two workers as separate processes; the one that renders is killed in the middle of a lesson. */
class LosingAWorkerTest {

    @TempDir
    Path folder;

    @Test
    void theLessonIsRenderedByAnotherAndTheCourseCompletesOnce() throws Exception {
        try (var broker = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var gateway = ServiceProcess.apiGateway(folder, settings(broker));
                var first = worker("first", broker);
                var second = worker("second", broker)) {
            var client = new JobClient(gateway.awaitServer());
            var workers = Map.of("first", first, "second", second);
            workers.values().forEach(ServiceProcess::awaitServer);

            var job = client.submit(Courses.withLongLessons(2));
            var lesson = client.awaitLessonUnderWay(job);
            var lost = lesson.get("worker").asString();
            workers.get(lost).kill();

            var ended = client.awaitEnd(job);
            assertThat(ended.get("status").asString()).isEqualTo("completed");
            assertThat(ended.get("progress").asInt()).isEqualTo(100);
            assertThat(ended.get("lessons")
                            .get(lesson.get("n").asInt() - 1)
                            .get("worker")
                            .asString())
                    .isNotEqualTo(lost);
            assertThat(client.events(job).split("event:\\s*job.completed", -1)).hasSize(2);
            var course = client.get("/api/v1/courses/" + ended.get("course_id").asString());
            assertThat(course.get("status").asString()).isEqualTo("published");
            assertThat(course.get("lessons")).hasSize(2);
        }
    }

    private ServiceProcess worker(String name, EmbeddedKafka broker) throws Exception {
        return ServiceProcess.jobWorker(folder, settings(broker, "--course-creator.worker.name=" + name));
    }

    private String[] settings(EmbeddedKafka broker, String... more) {
        var common = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--course-creator.data-dir=" + folder.resolve("data"),
                "--spring.main.banner-mode=off");
        return Stream.concat(common, Stream.of(more)).toArray(String[]::new);
    }
}
