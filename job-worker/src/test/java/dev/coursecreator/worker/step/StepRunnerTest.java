package dev.coursecreator.worker.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.tracing.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepRunnerTest {

    private static final String TEXT = "a sentence";

    @TempDir
    Path folder;

    private final WriteText step = new WriteText();
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private LocalArtifactStore store;
    private StepRunner runner;

    @BeforeEach
    void start() throws IOException {
        store = new LocalArtifactStore(folder);
        runner = new StepRunner(store, metrics, Tracing.noop());
    }

    @Test
    void aStepRunsOnce() throws Exception {
        var made = runner.run(step, TEXT);

        assertThat(runner.run(step, TEXT)).isEqualTo(made);
        assertThat(step.runs).isEqualTo(1);
    }

    @Test
    void anExistingArtifactIsFoundButNoneIsMade() throws Exception {
        assertThat(runner.find(step, TEXT)).isEmpty();
        assertThat(step.runs).isZero();

        var made = runner.run(step, TEXT);

        assertThat(runner.find(step, TEXT)).contains(made);
        assertThat(step.runs).isEqualTo(1);
    }

    @Test
    void aTruncatedArtifactIsMadeAgain() throws Exception {
        var made = runner.run(step, TEXT);
        Files.writeString(store.local(made), "a sen");

        assertThat(runner.run(step, TEXT)).isEqualTo(made);
        assertThat(store.local(made)).hasContent(TEXT);
        assertThat(step.runs).isEqualTo(2);
    }

    @Test
    void anEmptyArtifactIsMadeAgain() throws Exception {
        var made = runner.run(step, TEXT);
        Files.writeString(store.local(made), "");

        runner.run(step, TEXT);
        assertThat(store.local(made)).hasContent(TEXT);
    }

    @Test
    void aDamagedArtifactIsMadeAgainByTheNextProcess() throws Exception {
        var made = runner.run(step, TEXT);
        Files.writeString(store.local(made), "b sentence");
        start();

        runner.run(step, TEXT);
        assertThat(store.local(made)).hasContent(TEXT);
        assertThat(step.runs).isEqualTo(2);
    }

    @Test
    void aDeletedArtifactIsMadeAgain() throws Exception {
        var made = runner.run(step, TEXT);
        Files.delete(store.local(made));

        assertThatThrownBy(() -> store.local(made)).isInstanceOf(NoSuchFileException.class);
        runner.run(step, TEXT);
        assertThat(store.local(made)).hasContent(TEXT);
    }

    @Test
    void theCpuTimeOfAStepIsCounted() throws Exception {
        runner.run(step, TEXT);
        var cpu =
                metrics.get("course.creator.step.cpu").tag("step", "write-text").counter();
        double produced = cpu.count();
        assertThat(produced).isPositive();

        runner.run(step, TEXT);
        assertThat(cpu.count())
                .as("nothing is added for an artifact that was found")
                .isEqualTo(produced);
    }

    /** Writes its input, and counts how often. */
    private static final class WriteText implements Step<String, Artifact> {

        private int runs;

        @Override
        public String name() {
            return "write-text";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public String engine(String input) {
            return "test";
        }

        @Override
        public ArtifactType produces() {
            return ArtifactType.MARKDOWN;
        }

        @Override
        public void run(String input, Path output) throws IOException {
            runs++;
            Files.writeString(output, input);
        }

        @Override
        public Artifact result(String input, Artifact artifact) {
            return artifact;
        }
    }
}
