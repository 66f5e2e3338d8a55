package dev.coursecreator.worker.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.FileSystemUtils;

class StartupCheckHealthIndicatorTest {

    private static final String REMEDY = "Set course-creator.worker.encoder.";
    private static final ReadinessSettings RETRY_SOON = new ReadinessSettings(true, Duration.ofMillis(1));

    @TempDir
    Path folder;

    @Test
    void isOutOfServiceUntilChecked() {
        var indicator = new StartupCheckHealthIndicator("encoder", REMEDY, files -> {});
        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void isUpAfterAPassedCheck() throws Exception {
        var indicator = new StartupCheckHealthIndicator("encoder", REMEDY, files -> {});
        assertThat(indicator.check()).isTrue();
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aFailureNamesTheCauseAndTheRemedy() throws Exception {
        var indicator = new StartupCheckHealthIndicator("encoder", REMEDY, files -> {
            throw new StepException(new Failure.Transient("encoder-failed", "ffmpeg failed with exit code 1."));
        });
        assertThat(indicator.check()).isFalse();
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(indicator.health().getDetails())
                .containsEntry(
                        "detail",
                        "the encoder does not work: ffmpeg failed with exit code 1. Set course-creator.worker.encoder.");
    }

    @Test
    void aClassThatCannotBeLoadedIsAFailure() throws Exception {
        var indicator = new StartupCheckHealthIndicator("voice", REMEDY, files -> {
            throw new NoClassDefFoundError("marytts/Voice");
        });
        assertThat(indicator.check()).isFalse();
        assertThat(indicator.health().getDetails().get("detail"))
                .asString()
                .contains("NoClassDefFoundError: marytts/Voice", REMEDY);
    }

    /** With all carriers of virtual threads waiting for a class to be initialized, the one that initializes it would never go on. */
    @Test
    void checksDoNotOccupyTheCarriersOfVirtualThreads() {
        var isVirtual = new AtomicReference<Boolean>();
        var runner = new StartupCheckRunner(
                List.of(new StartupCheckHealthIndicator(
                        "encoder",
                        REMEDY,
                        files -> isVirtual.set(Thread.currentThread().isVirtual()))),
                RETRY_SOON);
        runner.start();
        await().until(() -> Boolean.FALSE.equals(isVirtual.get()));
        runner.stop();
    }

    @Test
    void temporaryFilesAreDeleted() throws Exception {
        var given = new AtomicReference<Path>();
        var indicator = new StartupCheckHealthIndicator("encoder", REMEDY, files -> {
            given.set(files);
            Files.writeString(files.resolve("clip.mp4"), "a video");
            throw new IOException("and then the encoder crashed");
        });
        assertThat(indicator.check()).isFalse();
        assertThat(given.get()).isNotNull().doesNotExist();
    }

    @Test
    void aFailedCheckIsRetriedUntilItPasses() {
        var attempts = new AtomicInteger();
        var indicator = new StartupCheckHealthIndicator("artifact store", REMEDY, files -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IOException("connection refused");
            }
        });
        var runner = new StartupCheckRunner(List.of(indicator), RETRY_SOON);
        runner.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> indicator.health().getStatus(), Status.UP::equals);
        runner.stop();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aHangingCheckBlocksNeitherOtherChecksNorShutdown() throws Exception {
        var hangs = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var hanging = new StartupCheckHealthIndicator("artifact store", REMEDY, files -> {
            try {
                hangs.await();
            } finally {
                ended.countDown();
            }
        });
        var other = new StartupCheckHealthIndicator("encoder", REMEDY, files -> {});
        var runner = new StartupCheckRunner(List.of(hanging, other), RETRY_SOON);
        runner.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> other.health().getStatus(), Status.UP::equals);
        assertThat(hanging.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        runner.stop();
        ended.await();
        assertThat(hanging.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void aRemovedStoreFolderIsDetected() throws Exception {
        var store = new LocalArtifactStore(folder.resolve("artifacts"));
        var indicator = new ReadinessConfiguration().storeHealthIndicator(store);
        assertThat(indicator.check()).isTrue();
        assertThat(indicator.check()).as("again, with its file already present").isTrue();

        FileSystemUtils.deleteRecursively(folder.resolve("artifacts"));
        Files.writeString(folder.resolve("artifacts"), "a file where a folder should be");
        assertThat(indicator.check()).isFalse();
        assertThat(indicator.health().getDetails().get("detail")).asString().contains("course-creator.artifacts.dir");
    }
}
