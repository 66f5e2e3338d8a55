package dev.coursecreator.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalArtifactStoreTest implements ArtifactStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-02T10:15:30Z");

    @TempDir
    Path folder;

    private ArtifactStore store;

    @BeforeEach
    void startInAFolderThatDoesNotExistYet() throws IOException {
        store = new LocalArtifactStore(folder.resolve("data/artifacts"));
    }

    @AfterEach
    void nothingUnfinishedIsLeft() {
        assertThat(folder.resolve("data/artifacts/unfinished")).isEmptyDirectory();
    }

    @Override
    public ArtifactStore store() {
        return store;
    }

    /** Nor does it fit an int. */
    @Override
    public long large() {
        return Integer.MAX_VALUE + 4L;
    }

    @Test
    void filesLieInFoldersOfTheFirstTwoDigits() throws Exception {
        var written = store.write(KEY, ArtifactType.MP4, Files::createFile);

        assertThat(store.local(written)).isEqualTo(folder.resolve("data/artifacts/ab/" + KEY + ".mp4"));
    }

    @Test
    void artifactsSurviveARestart() throws Exception {
        var written = store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));

        var restarted = new LocalArtifactStore(folder.resolve("data/artifacts"));
        assertThat(restarted.find(KEY, ArtifactType.VTT)).contains(written);
    }

    @Test
    void theFirstFinishedFileStays() throws Exception {
        store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "first"));
        store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "a later one"));

        assertThat(store.find(KEY, ArtifactType.VTT).orElseThrow().bytes()).isEqualTo(5);
    }

    @Test
    void whatAKilledWriterLeftIsRemovedAfterADay() throws Exception {
        var root = folder.resolve("other");
        var abandoned = Files.createDirectories(root.resolve("unfinished")).resolve("abandoned.mp4");
        var atWork = root.resolve("unfinished/at-work.mp4");
        Files.writeString(abandoned, "half a video");
        Files.writeString(atWork, "half a video");
        Files.setLastModifiedTime(
                abandoned, FileTime.from(NOW.minus(Duration.ofDays(1)).minusSeconds(1)));
        Files.setLastModifiedTime(
                atWork, FileTime.from(NOW.minus(Duration.ofDays(1)).plusSeconds(1)));

        new LocalArtifactStore(root, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(abandoned).doesNotExist();
        assertThat(atWork).exists();
    }

    @Test
    void aRootThatIsAFileIsRefusedByItsName() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new LocalArtifactStore(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
    }
}
