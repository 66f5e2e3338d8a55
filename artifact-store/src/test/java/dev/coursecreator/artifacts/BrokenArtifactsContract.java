package dev.coursecreator.artifacts;

import static dev.coursecreator.artifacts.ArtifactStoreContract.KEY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every artifact store does with truncated and damaged files: it never returns them, and takes a new one in their place. */
interface BrokenArtifactsContract {

    ArtifactStore store();

    /** The same store, opened by another process. */
    ArtifactStore storeAt(Instant time) throws IOException;

    /** Replaces the content of the stored artifact by other bytes, as a broken disk would; its record stays as it is. */
    void damage(Artifact artifact, byte[] content) throws IOException;

    /** Stores that content without a record, in a way that is not the store's. */
    void place(Artifact artifact, byte[] content) throws IOException;

    @Test
    default void aTruncatedArtifactIsAbsentAndWrittenAgain() throws Exception {
        for (var left : List.of("0123", "", "0123456789 and more")) {
            var written = store().write(KEY, ArtifactType.MP4, file -> Files.writeString(file, "0123456789"));
            var before = store().brokenFound();
            damage(written, left.getBytes(UTF_8));

            assertAbsent(store(), written);
            assertThat(store().brokenFound()).as("after '%s'", left).isEqualTo(before + 1);
            assertThat(store().find(KEY, ArtifactType.MP4)).isEmpty();
            assertThat(store().write(KEY, ArtifactType.MP4, file -> Files.writeString(file, "0123456789")))
                    .isEqualTo(written);
            assertThat(store().local(written)).hasContent("0123456789");
        }
    }

    @Test
    default void aTruncatedArtifactIsReplacedByTheNextWrite() throws Exception {
        var written = store().write(KEY, ArtifactType.MP4, file -> Files.writeString(file, "0123456789"));
        damage(written, "0123".getBytes(UTF_8));

        assertThat(store().write(KEY, ArtifactType.MP4, file -> Files.writeString(file, "0123456789")))
                .isEqualTo(written);
        assertThat(store().local(written)).hasContent("0123456789");
    }

    @Test
    default void aFlippedBitIsNoticedAtTheFirstUseByAProcess() throws Exception {
        var written = store().write(KEY, ArtifactType.MP4, file -> Files.writeString(file, "0123456789"));
        damage(written, "0123456788".getBytes(UTF_8));
        var started = storeAt(Instant.now());

        assertThatThrownBy(() -> started.local(written)).isInstanceOf(NoSuchFileException.class);
        assertThat(started.brokenFound()).isEqualTo(1);
        assertThat(started.find(KEY, ArtifactType.MP4)).isEmpty();
        assertThat(started.write(KEY, ArtifactType.MP4, file -> Files.writeString(file, "0123456789")))
                .isEqualTo(written);
        assertThat(started.local(written)).hasContent("0123456789");
    }

    @Test
    default void anArtifactWithoutARecordIsAbsentAndWrittenAgain() throws Exception {
        var placed = new Artifact(KEY, ArtifactType.VTT, 6);
        place(placed, "WEBVTT".getBytes(UTF_8));

        assertAbsent(store(), placed);
        assertThat(store().find(KEY, ArtifactType.VTT)).isEmpty();
        place(placed, "WEBVTT".getBytes(UTF_8));
        assertThat(store().write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT, whole")))
                .isEqualTo(new Artifact(KEY, ArtifactType.VTT, 13));
        assertThat(store().local(new Artifact(KEY, ArtifactType.VTT, 13))).hasContent("WEBVTT, whole");
    }

    @Test
    default void anArtifactOfAnotherLengthThanExpectedIsNotServed() throws Exception {
        var written = store().write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));

        assertAbsent(storeAt(Instant.now()), new Artifact(KEY, ArtifactType.PNG, 8));
        store().requireWhole(written);
        assertThat(store().local(written)).hasContent("picture");
        assertThat(store().brokenFound()).isZero();
    }

    private static void assertAbsent(ArtifactStore store, Artifact artifact) {
        assertThatThrownBy(() -> store.requireWhole(artifact)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store.open(artifact, 0, 3).close()).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store.open(artifact, artifact.bytes(), 3).close())
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store.local(artifact)).isInstanceOf(NoSuchFileException.class);
    }
}
