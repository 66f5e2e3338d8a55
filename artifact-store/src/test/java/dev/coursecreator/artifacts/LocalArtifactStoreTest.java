package dev.coursecreator.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalArtifactStoreTest implements ArtifactStoreContract, BrokenArtifactsContract {

    private static final Instant NOW = Instant.parse("2026-11-02T10:15:30Z");

    @TempDir
    Path folder;

    private ArtifactStore store;

    @BeforeEach
    void startInAFolderThatDoesNotExistYet() throws IOException {
        store = new LocalArtifactStore(folder.resolve("data/artifacts"));
    }

    @AfterEach
    void noTemporaryFilesAreLeft() {
        assertThat(folder.resolve("data/artifacts/unfinished")).isEmptyDirectory();
    }

    @Override
    public ArtifactStore store() {
        return store;
    }

    @Override
    public ArtifactStore storeAt(Instant time) throws IOException {
        return new LocalArtifactStore(folder.resolve("data/artifacts"), Clock.fixed(time, ZoneOffset.UTC));
    }

    @Override
    public void damage(Artifact artifact, byte[] content) throws IOException {
        Files.write(file(artifact), content);
    }

    @Override
    public void place(Artifact artifact, byte[] content) throws IOException {
        Files.createDirectories(file(artifact).getParent());
        Files.write(file(artifact), content);
    }

    private Path file(Artifact artifact) {
        return folder.resolve("data/artifacts").resolve(ArtifactPath.of(artifact.key(), artifact.type()));
    }

    @Test
    void lengthAndHashAreRecordedBesideTheFile() throws Exception {
        store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));

        assertThat(folder.resolve("data/artifacts/ab/" + KEY + ".vtt.sha256"))
                .hasContent("06527510e01d4a6dbdd1fbd67cc7fc9bdb0227757930b65216653df4b17f915f 6\n");
    }

    @Test
    void theContentIsReadOncePerProcess() throws Exception {
        var written = store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));
        damage(written, "WEBVTX".getBytes(UTF_8));

        assertThat(store.find(KEY, ArtifactType.VTT)).contains(written);
        assertThat(new LocalArtifactStore(folder.resolve("data/artifacts")).find(KEY, ArtifactType.VTT))
                .isEmpty();
    }

    @Test
    void aRecordIsRemovedWithItsFile() throws Exception {
        var later = Instant.now().plus(Duration.ofDays(400));
        var written = store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));
        assertThat(store.removeUnused(written, later)).isTrue();
        assertThat(folder.resolve("data/artifacts/ab")).isEmptyDirectory();

        Files.delete(store.local(store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"))));
        store.forEachUnused(Instant.now().minus(Duration.ofDays(1)), unused -> true);
        assertThat(folder.resolve("data/artifacts/ab")).isNotEmptyDirectory();
        store.forEachUnused(later, unused -> true);
        assertThat(folder.resolve("data/artifacts/ab")).isEmptyDirectory();
    }

    @Test
    void anArtifactFoundDuringRemovalStays() throws Exception {
        var written = store.write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));
        var late = NOW.plus(Duration.ofDays(400));
        for (int i = 0; i < 200; i++) {
            var time = late.plus(Duration.ofDays(2L * i));
            var finding = storeAt(time);
            var found = CompletableFuture.supplyAsync(() -> find(finding));
            var removed = store.removeUnused(written, time);
            if (found.get().isPresent()) {
                assertThat(removed).as("round %d", i).isFalse();
                assertThat(store.find(KEY, ArtifactType.PNG)).contains(written);
            }
            if (removed) {
                store.write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));
            }
        }
    }

    private static Optional<Artifact> find(ArtifactStore store) {
        try {
            return store.find(KEY, ArtifactType.PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyArtifactsAreVisited() throws Exception {
        store.write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));
        var root = folder.resolve("data/artifacts");
        Files.writeString(root.resolve("ab/readme.txt"), "not ours");
        Files.writeString(root.resolve("ab/" + KEY + ".exe"), "not ours");
        Files.writeString(root.resolve("ab/" + OTHER_KEY + ".png"), "not there");
        Files.createDirectories(root.resolve("lost+found"));

        var shown = new ArrayList<Artifact>();
        store.forEachUnused(NOW.plus(Duration.ofDays(400)), unused -> shown.add(unused.artifact()));
        assertThat(shown).containsExactly(new Artifact(KEY, ArtifactType.PNG, 7));
    }

    /** Exceeds the range of int too. */
    @Override
    public long large() {
        return Integer.MAX_VALUE + 4L;
    }

    @Test
    void filesAreInFoldersNamedByTheFirstTwoDigits() throws Exception {
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
    void theFirstFinishedFileIsKept() throws Exception {
        store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "first"));
        store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "a later one"));

        assertThat(store.find(KEY, ArtifactType.VTT).orElseThrow().bytes()).isEqualTo(5);
    }

    @Test
    void filesOfKilledWritersAreDeletedAfterADay() throws Exception {
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

    /** As when a gateway restarts while workers are busy. */
    @Test
    void theStoreOpensDuringWrites() throws Exception {
        var opened = new AtomicBoolean();
        var writing = CompletableFuture.runAsync(() -> writeUntil(opened));
        try {
            for (int i = 0; i < 1_000; i++) {
                new LocalArtifactStore(folder.resolve("data/artifacts"));
            }
        } finally {
            opened.set(true);
            writing.get();
        }
    }

    private void writeUntil(AtomicBoolean opened) {
        try {
            while (!opened.get()) {
                store.write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theStoreOpensDuringRemovals() throws Exception {
        var later = Instant.now().plus(Duration.ofDays(400));
        for (int i = 0; i < 200; i++) {
            var written = store.write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));
            var opening = CompletableFuture.runAsync(() -> openAt(later));
            assertThat(store.removeUnused(written, later)).as("round %d", i).isTrue();
            opening.get();
            assertThat(store.find(KEY, ArtifactType.PNG)).isEmpty();
        }
    }

    private void openAt(Instant time) {
        try {
            storeAt(time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRootThatIsAFileIsNamed() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new LocalArtifactStore(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
    }
}
