package dev.coursecreator.worker.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepFailure;
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

class TrialTest {

    private static final String REMEDY = "Set course-creator.worker.encoder.";
    private static final ReadinessSettings SOON = new ReadinessSettings(true, Duration.ofMillis(1));

    @TempDir
    Path folder;

    @Test
    void isOutOfServiceUntilItWasTried() {
        var trial = new Trial("encoder", REMEDY, files -> {});
        assertThat(trial.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void isUpWhenItWorked() throws Exception {
        var trial = new Trial("encoder", REMEDY, files -> {});
        assertThat(trial.succeeds()).isTrue();
        assertThat(trial.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void saysWhatIsWrongAndWhatToChange() throws Exception {
        var trial = new Trial("encoder", REMEDY, files -> {
            throw new StepFailure(new Failure.Transient("encoder-failed", "ffmpeg ended with exit code 1."));
        });
        assertThat(trial.succeeds()).isFalse();
        assertThat(trial.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(trial.health().getDetails())
                .containsEntry(
                        "detail",
                        "the encoder doesn't work: ffmpeg ended with exit code 1. Set course-creator.worker.encoder.");
    }

    @Test
    void aClassThatCannotBeLoadedIsAnAnswerToo() throws Exception {
        var trial = new Trial("voice", REMEDY, files -> {
            throw new NoClassDefFoundError("marytts/Voice");
        });
        assertThat(trial.succeeds()).isFalse();
        assertThat(trial.health().getDetails().get("detail"))
                .asString()
                .contains("NoClassDefFoundError: marytts/Voice", REMEDY);
    }

    @Test
    void leavesNoFilesBehind() throws Exception {
        var given = new AtomicReference<Path>();
        var trial = new Trial("encoder", REMEDY, files -> {
            given.set(files);
            Files.writeString(files.resolve("clip.mp4"), "a film");
            throw new IOException("and then the encoder crashed");
        });
        assertThat(trial.succeeds()).isFalse();
        assertThat(given.get()).isNotNull().doesNotExist();
    }

    @Test
    void whatDoesNotWorkYetIsTriedAgainUntilItDoes() {
        var attempts = new AtomicInteger();
        var trial = new Trial("artifact store", REMEDY, files -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IOException("connection refused");
            }
        });
        var trials = new Trials(List.of(trial), SOON);
        trials.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> trial.health().getStatus(), Status.UP::equals);
        trials.stop();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void oneThatHangsHoldsNeitherTheOthersNorTheStop() throws Exception {
        var hangs = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var hanging = new Trial("artifact store", REMEDY, files -> {
            try {
                hangs.await();
            } finally {
                ended.countDown();
            }
        });
        var other = new Trial("encoder", REMEDY, files -> {});
        var trials = new Trials(List.of(hanging, other), SOON);
        trials.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> other.health().getStatus(), Status.UP::equals);
        assertThat(hanging.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        trials.stop();
        ended.await();
        assertThat(hanging.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void aStoreWhoseFolderWasTakenAwayIsFoundOut() throws Exception {
        var store = new LocalArtifactStore(folder.resolve("artifacts"));
        var trial = new ReadinessConfiguration().storeHealthIndicator(store);
        assertThat(trial.succeeds()).isTrue();
        assertThat(trial.succeeds()).as("again, over its own file").isTrue();

        FileSystemUtils.deleteRecursively(folder.resolve("artifacts"));
        Files.writeString(folder.resolve("artifacts"), "a file where a folder should be");
        assertThat(trial.succeeds()).isFalse();
        assertThat(trial.health().getDetails().get("detail")).asString().contains("course-creator.artifacts.dir");
    }
}
