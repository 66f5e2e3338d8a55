package dev.coursecreator.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every artifact store promises. */
interface ArtifactStoreContract {

    ArtifactKey KEY = new ArtifactKey("ab".repeat(32));

    ArtifactStore store();

    @Test
    default void whatIsWrittenIsFoundAndRead() throws Exception {
        var written = write("one two three");

        assertThat(written).isEqualTo(new Artifact(KEY, ArtifactType.VTT, 13));
        assertThat(store().find(KEY, ArtifactType.VTT)).contains(written);
        assertThat(store().local(written)).hasContent("one two three");
        assertThat(read(written, 0, 13)).isEqualTo("one two three");
    }

    @Test
    default void whatWasNeverWrittenIsNotThere() throws Exception {
        var absent = new Artifact(new ArtifactKey("cd".repeat(32)), ArtifactType.VTT, 1);

        assertThat(store().find(absent.key(), absent.type())).isEmpty();
        assertThatThrownBy(() -> store().local(absent)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store().open(absent, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    default void oneKeyMayNameFilesOfDifferentTypes() throws Exception {
        write("subtitles");

        assertThat(store().find(KEY, ArtifactType.SRT)).isEmpty();
    }

    @Test
    default void aPartIsReadByOffsetAndLength() throws Exception {
        var written = write("one two three");

        assertThat(read(written, 4, 3)).isEqualTo("two");
        assertThat(read(written, 8, 1_000)).isEqualTo("three");
        assertThat(read(written, 13, 1)).isEmpty();
    }

    @Test
    default void aWriterThatFailsLeavesNothing() throws Exception {
        assertThatThrownBy(() -> store().write(KEY, ArtifactType.VTT, file -> {
                    Files.writeString(file, "half");
                    throw new IOException("disk on fire");
                }))
                .hasMessage("disk on fire");

        assertThat(store().find(KEY, ArtifactType.VTT)).isEmpty();
    }

    @Test
    default void anInterruptedWriterLeavesNothing() throws Exception {
        assertThatThrownBy(() -> store().write(KEY, ArtifactType.VTT, file -> {
                    Files.writeString(file, "half");
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);

        assertThat(store().find(KEY, ArtifactType.VTT)).isEmpty();
    }

    @Test
    default void manyWritersOfOneKeyLeaveOneWholeFile() throws Exception {
        var content = "whole ".repeat(100_000);
        var together = new CyclicBarrier(8);
        try (var writers = Executors.newFixedThreadPool(8)) {
            Callable<Artifact> writer = () -> store().write(KEY, ArtifactType.VTT, file -> {
                Files.writeString(file, content);
                try {
                    together.await();
                } catch (java.util.concurrent.BrokenBarrierException e) {
                    throw new IOException(e);
                }
            });
            for (var written : writers.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> writer).toList())) {
                assertThat(store().local(written.get())).hasContent(content);
            }
        }
    }

    private Artifact write(String content) throws Exception {
        return store().write(KEY, ArtifactType.VTT, file -> Files.writeString(file, content));
    }

    private String read(Artifact artifact, long offset, long length) throws IOException {
        try (var part = store().open(artifact, offset, length)) {
            return new String(part.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
