package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A job is cancelled over REST while the real encoder writes the lesson's video. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the encoder is stopped by a signal")
class CancellingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void theEncoderDiesAndNothingOfTheLessonStaysAsFinished() throws Exception {
        try (var system = EmbeddedSystem.start(
                folder.resolve("data"),
                new ListenAddress(ListenAddress.THIS_MACHINE, 0, 0),
                EmbeddedSystem.Logging.FILE)) {
            var client = new JobClient(system.server());
            var job = client.submit(aSlideOfManyMinutes());
            var encoder = stopEncoderOfTheLesson();
            var finished = finishedVideos();

            client.cancel(job);

            await("end of the encoder").atMost(PATIENCE).until(() -> !encoder.isAlive());
            var lesson = client.awaitEnd(job).get("lessons").get(0);
            assertThat(lesson.get("status").asString()).isEqualTo("cancelled");
            assertThat(client.toldOfLessons(job)).doesNotContain("lesson.completed 1");
            await("removal of the unfinished video")
                    .atMost(PATIENCE)
                    .until(() -> unfinishedVideos().isEmpty());
            assertThat(finishedVideos()).containsExactlyInAnyOrderElementsOf(finished);
        }
    }

    /** Silence takes no time to speak but much to encode. */
    private static String aSlideOfManyMinutes() {
        return "# Silence\n\n## Long\n\n"
                + IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> "Wait. (pause: 60)")
                        .collect(Collectors.joining(" "))
                + "\n";
    }

    /** It is stopped (SIGSTOP), so that it cannot end by itself, however fast the machine is. */
    private static ProcessHandle stopEncoderOfTheLesson() throws Exception {
        var encoder = await("encoder of the lesson")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(CancellingTest::findEncoderOfTheLesson, Optional::isPresent)
                .orElseThrow();
        var kill = new ProcessBuilder("kill", "-STOP", "" + encoder.pid()).start();
        assertThat(kill.waitFor()).isZero();
        return encoder;
    }

    /** Not one of those that encode a slide or measure the loudness: it reads the subtitles. */
    private static Optional<ProcessHandle> findEncoderOfTheLesson() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.endsWith(".ass")))
                .findAny();
    }

    private List<Path> finishedVideos() throws IOException {
        return videos().stream().filter(video -> !isUnfinished(video)).toList();
    }

    private List<Path> unfinishedVideos() throws IOException {
        return videos().stream().filter(CancellingTest::isUnfinished).toList();
    }

    /** What an encoder is writing is in a folder of its own until it is whole. */
    private static boolean isUnfinished(Path video) {
        return video.getParent().endsWith("unfinished");
    }

    private List<Path> videos() throws IOException {
        try (var files = Files.walk(folder.resolve("data/artifacts"))) {
            return files.filter(file -> file.toString().endsWith(".mp4")).toList();
        }
    }
}
