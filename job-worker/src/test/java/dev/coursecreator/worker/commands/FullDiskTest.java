package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static dev.coursecreator.worker.commands.SampleMessages.rendered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonRendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** A worker whose artifacts are on a disk that is really full. */
class FullDiskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private final TestGateway gateway = new TestGateway();
    private final AtomicInteger tries = new AtomicInteger();
    private SmallDisk disk;
    private Path filler;

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.at(folder);
        filler = folder.resolve("somebody-elses");
    }

    @AfterEach
    void unmount() throws Exception {
        gateway.close();
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void aCommandThatRunsOutOfSpaceIsGivenBackAndDoneWhenThereIsRoom() throws Exception {
        var job = aJob();
        Files.write(filler, new byte[3 * MEGABYTE / 2]);
        try (var worker = start("100KB")) {
            gateway.send(lesson(job, 1));
            await().atMost(PATIENCE).until(() -> ended(worker, "given-back") >= 1);

            assertThat(gateway.events(job)).noneMatch(event -> event instanceof LessonFailed);
            Files.delete(filler);
            await().atMost(PATIENCE).until(() -> gateway.events(job).contains(rendered(lesson(job, 1))));
            assertThat(gateway.events(job))
                    .noneMatch(event -> event instanceof LessonFailed)
                    .filteredOn(LessonRendered.class::isInstance)
                    .hasSize(1);
            await().atMost(PATIENCE).until(() -> ended(worker, "done") == 1);
            assertThat(ended(worker, "failed")).isZero();
        }
    }

    @Test
    void withoutRoomNoCommandIsTakenAndTheWorkerIsNotReady() throws Exception {
        var job = aJob();
        try (var worker = start("900KB")) {
            await().atMost(PATIENCE).until(() -> health(worker).getStatus().equals(Status.UP));
            Files.write(filler, new byte[3 * MEGABYTE / 2]);
            await().atMost(PATIENCE).until(() -> health(worker).getStatus().equals(Status.DOWN));
            assertThat(String.valueOf(health(worker).getDetails().get("detail")))
                    .startsWith("no space left on course-creator.artifacts.dir: 0 MB are free")
                    .doesNotContain(folder.toString());
            var elsewhere = SimulatedCommandHandler.completingImmediately();
            try (var another = TestWorker.start(elsewhere)) {
                gateway.send(lesson(job, 1));
                await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 2);
            }
            assertThat(tries).hasValue(0);

            Files.delete(filler);
            gateway.send(lesson(job, 2));
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 4);
            assertThat(tries).hasValue(1);
            await().atMost(PATIENCE).until(() -> health(worker).getStatus().equals(Status.UP));
        }
    }

    private TestWorker start(String minimum) throws IOException {
        var store = new LocalArtifactStore(folder.resolve("artifacts"));
        CommandHandler writing = (command, progress) -> {
            tries.incrementAndGet();
            var key = new ArtifactKey(
                    "%064d".formatted(((RenderLesson) command).lesson().number()));
            store.<IOException>write(key, ArtifactType.WAV, file -> Files.write(file, new byte[MEGABYTE]));
            return rendered((RenderLesson) command);
        };
        return TestWorker.start(
                writing,
                "course-creator.artifacts.dir=" + folder.resolve("artifacts"),
                "course-creator.worker.disk-space.minimum=" + minimum,
                "course-creator.worker.disk-space.pause=200ms");
    }

    private static double ended(TestWorker worker, String outcome) {
        return worker.count("course.creator.commands.ended", "command", "lesson.render", "outcome", outcome);
    }

    private static Health health(TestWorker worker) {
        return worker.context().getBean(CommandsHealthIndicator.class).health();
    }
}
