package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.NoSpaceException;
import dev.coursecreator.worker.step.StepException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs under test are shell scripts")
class EncoderTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void onAFullDiskNobodyFails() {
        assertThatThrownBy(
                        () -> encoder("echo 'Error writing trailer: No space left on device' >&2; exit 228", PATIENCE)
                                .run("paint", List.of()))
                .isInstanceOf(NoSpaceException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void beingKilledIsATransientFailure() throws Exception {
        assertThat(failureOf("kill -9 $$")).isInstanceOf(Failure.Transient.class);
    }

    @Test
    void invalidInputIsAPermanentFailureOfWhichOnlyTheOperatorSeesTheOutput() throws Exception {
        var encoder =
                encoder("echo \"$0: Invalid data found in file:$PWD/a.png\" >&2; exit 183", Duration.ofMinutes(1));
        var thrown = catchThrowableOfType(StepException.class, () -> encoder.run("paint", List.of()));

        assertThat(thrown.failure())
                .isEqualTo(new Failure.Permanent(
                        "encoder-failed",
                        "could not paint: the encoder failed with exit code 183; see the worker's log."));
        assertThat(thrown)
                .hasRootCauseMessage("ffmpeg 1.0 failed with exit code 183: %s: Invalid data found in file:%s/a.png"
                        .formatted(folder.resolve("ffmpeg"), Path.of(System.getProperty("java.io.tmpdir"))));
    }

    @Test
    void onTimeoutTheEncoderIsKilledAndTheSettingIsNamed() throws Exception {
        assertThat(failureOf("exec sleep 600", Duration.ofSeconds(1)))
                .isInstanceOf(Failure.Transient.class)
                .satisfies(failure -> assertThat(failure.detail())
                        .contains("did not exit within 1 s", "increase course-creator.worker.encoder-timeout")
                        .doesNotContain(folder.toString()));
    }

    @Test
    void anInterruptKillsTheEncoderAndLeavesNoArtifact() throws Exception {
        var started = folder.resolve("started");
        var encoder = encoder("echo $$ > " + started + "; exec sleep 600", Duration.ofMinutes(5));
        var fixture = new VideoFixture(folder.resolve("artifacts"), encoder);
        var run = new FutureTask<>(() -> {
            assertThatThrownBy(() -> fixture.clip(1)).isInstanceOf(InterruptedException.class);
            return true;
        });
        var worker = Thread.ofPlatform().start(run);
        await().atMost(PATIENCE).until(() -> Files.exists(started) && Files.size(started) > 0);

        worker.interrupt();

        assertThat(run.get()).isTrue();
        var pid = Long.parseLong(Files.readString(started).strip());
        await().atMost(PATIENCE)
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        try (var files = Files.walk(folder.resolve("artifacts"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".mp4"))).isEmpty();
        }
    }

    private Failure failureOf(String script) throws Exception {
        return failureOf(script, Duration.ofMinutes(1));
    }

    private Failure failureOf(String script, Duration timeout) throws Exception {
        var encoder = encoder(script, timeout);
        return catchThrowableOfType(StepException.class, () -> encoder.run("paint", List.of()))
                .failure();
    }

    private Encoder encoder(String script, Duration timeout) throws Exception {
        var program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new Encoder(program, Map.of(), "1.0", H264Encoder.LIBX264, timeout);
    }
}
