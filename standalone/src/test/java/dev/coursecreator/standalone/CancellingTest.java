package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job is cancelled over REST while the real encoder works on a long slide. */
class CancellingTest {

    /** By the promise of the API. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void theEncoderDiesAndNothingOfTheLessonStaysAsFinished() throws Exception {
        try (var system = EmbeddedSystem.start(
                folder.resolve("data"), new Listening(Listening.THIS_MACHINE, 0, 0), EmbeddedSystem.Logging.FILE)) {
            var client = new Following(system.server());
            var job = client.submit(aSlideOfManyMinutes());
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !encoders().isEmpty());
            var encoders = encoders();
            var finished = videos();

            client.cancel(job);

            await().atMost(SOON).until(() -> encoders.stream().noneMatch(ProcessHandle::isAlive));
            var lesson = client.awaitEnd(job).get("lessons").get(0);
            assertThat(lesson.get("status").asString()).isEqualTo("cancelled");
            assertThat(client.toldOfLessons(job)).doesNotContain("lesson.completed 1");
            assertThat(videos()).containsExactlyInAnyOrderElementsOf(finished);
        }
    }

    /** Silence takes no time to speak but much to encode. */
    private static String aSlideOfManyMinutes() {
        return "# Silence\n\n## Long\n\n"
                + IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> "Wait. (pause: 60)")
                        .collect(Collectors.joining(" "))
                + "\n";
    }

    private static List<ProcessHandle> encoders() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").contains("ffmpeg"))
                // Not those by which a worker that starts finds out whether it is ready.
                .filter(process -> process.info()
                        .startInstant()
                        .orElse(Instant.MAX)
                        .isBefore(Instant.now().minus(SOON)))
                .toList();
    }

    private List<Path> videos() throws Exception {
        try (var files = Files.walk(folder.resolve("data"))) {
            return files.filter(file -> file.toString().endsWith(".mp4")).toList();
        }
    }
}
