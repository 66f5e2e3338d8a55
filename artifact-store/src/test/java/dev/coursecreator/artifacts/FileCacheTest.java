package dev.coursecreator.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCacheTest {

    private static final Duration HOURS_LATER = FileCache.MIN_RETENTION.multipliedBy(2);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-02T10:15:30Z");
    private FileCache cache;

    @BeforeEach
    void startEmpty() throws IOException {
        cache = cacheOf(100);
    }

    @Test
    void theLeastRecentlyUsedFileIsEvicted() throws Exception {
        var first = keep(1, 40);
        later(HOURS_LATER);
        var second = keep(2, 40);
        later(HOURS_LATER);
        assertThat(find(first)).isPresent();
        later(HOURS_LATER);
        var third = keep(3, 40);

        assertThat(find(second)).isEmpty();
        assertThat(find(first)).isPresent();
        assertThat(find(third)).isPresent();
    }

    @Test
    void recentlyUsedFilesAreKeptBeyondTheLimit() throws Exception {
        var first = keep(1, 90);
        var second = keep(2, 90);
        later(FileCache.MIN_RETENTION);

        assertThat(find(first)).isPresent();
        var third = keep(3, 90);
        assertThat(find(first)).isPresent();
        assertThat(find(third)).isPresent();

        later(Duration.ofSeconds(1));
        keep(4, 90);
        assertThat(find(second)).isEmpty();
    }

    @Test
    void lastUsedTimesSurviveARestart() throws Exception {
        var first = keep(1, 40);
        later(HOURS_LATER);
        var second = keep(2, 40);
        later(HOURS_LATER);
        cache = cacheOf(60);

        assertThat(find(first)).isEmpty();
        assertThat(find(second)).isPresent();
    }

    @Test
    void aCacheOfSizeZeroKeepsOnlyRecentlyUsedFiles() throws Exception {
        cache = cacheOf(0);
        var first = keep(1, 10);
        assertThat(find(first)).isPresent();
        later(HOURS_LATER);
        keep(2, 10);

        assertThat(find(first)).isEmpty();
    }

    @Test
    void anEvictedFileLeavesNothing() throws Exception {
        keep(1, 90);
        later(HOURS_LATER);
        keep(2, 90);

        assertThat(folder.resolve("files/01")).isEmptyDirectory();
        assertThat(folder.resolve("files/02").toFile().list()).hasSize(2);
    }

    private FileCache cacheOf(long bytes) throws IOException {
        return new FileCache(
                folder.resolve("files"),
                bytes,
                ((InstantSource) () -> now).withZone(ZoneOffset.UTC),
                new BrokenArtifacts());
    }

    private Optional<Path> find(Artifact artifact) throws IOException {
        return cache.find(artifact, folder.resolve("aside"));
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private Artifact keep(int number, int bytes) throws IOException {
        var artifact = new Artifact(new ArtifactKey(("0" + number).repeat(32)), ArtifactType.WAV, bytes);
        var finished = Files.write(folder.resolve("new"), new byte[bytes]);
        cache.add(finished, artifact, ContentDigest.of(finished));
        return artifact;
    }
}
