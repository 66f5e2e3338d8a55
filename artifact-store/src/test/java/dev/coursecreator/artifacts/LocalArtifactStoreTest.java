package dev.coursecreator.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalArtifactStoreTest implements ArtifactStoreContract {

    @TempDir
    Path root;

    private ArtifactStore store;

    @BeforeEach
    void open() throws IOException {
        store = new LocalArtifactStore(root);
    }

    @Override
    public ArtifactStore store() {
        return store;
    }

    @Test
    void whatAWriterThatWasKilledLeftIsClearedAwayADayLater() throws IOException {
        var old = Files.writeString(root.resolve("unfinished").resolve("old.mp4"), "half");
        var fresh = Files.writeString(root.resolve("unfinished").resolve("fresh.mp4"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        new LocalArtifactStore(root);

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
