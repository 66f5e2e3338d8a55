package dev.coursecreator.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The contract of every artifact store. */
interface ArtifactStoreContract {

    ArtifactKey KEY = new ArtifactKey("ab".repeat(32));
    ArtifactKey OTHER_KEY = new ArtifactKey("cd".repeat(32));

    ArtifactStore store();

    /** The same store with its clock set to that time. */
    ArtifactStore storeAt(Instant time) throws IOException;

    @Test
    default void aWrittenArtifactIsFoundAndRead() throws Exception {
        var written = store().write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));

        assertThat(written).isEqualTo(new Artifact(KEY, ArtifactType.VTT, 6));
        assertThat(store().find(KEY, ArtifactType.VTT)).contains(written);
        assertThat(store().local(written)).hasContent("WEBVTT");
        assertThat(read(written, 0, Long.MAX_VALUE)).isEqualTo("WEBVTT");
    }

    @Test
    default void anEmptyFileIsAnArtifact() throws Exception {
        var written = store().write(KEY, ArtifactType.SRT, Files::createFile);

        assertThat(store().find(KEY, ArtifactType.SRT)).contains(new Artifact(KEY, ArtifactType.SRT, 0));
        assertThat(read(written, 0, 10)).isEmpty();
    }

    @Test
    default void theWriterGetsANewFileWithTheRightExtension() throws Exception {
        store().write(KEY, ArtifactType.M4A, file -> {
            assertThat(file).doesNotExist();
            assertThat(file.getParent()).isDirectory();
            assertThat(file.getFileName().toString()).endsWith(".m4a");
            Files.createFile(file);
        });
    }

    @Test
    default void anArtifactThatWasNeverWrittenIsNotFound() throws Exception {
        store().write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));

        assertThat(store().find(OTHER_KEY, ArtifactType.PNG)).isEmpty();
        assertThat(store().find(KEY, ArtifactType.WAV)).isEmpty();
        var missing = new Artifact(OTHER_KEY, ArtifactType.PNG, 7);
        assertThatThrownBy(() -> store().local(missing)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store().open(missing, 0, 7).close()).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    default void anUnfinishedFileIsNotVisible() throws Exception {
        store().write(KEY, ArtifactType.MARKDOWN, file -> {
            Files.writeString(file, "first half, ");
            assertThat(store().find(KEY, ArtifactType.MARKDOWN)).isEmpty();
            Files.writeString(file, "second half", StandardOpenOption.APPEND);
            assertThat(store().find(KEY, ArtifactType.MARKDOWN)).isEmpty();
        });

        assertThat(store().find(KEY, ArtifactType.MARKDOWN).orElseThrow().bytes())
                .isEqualTo(23);
    }

    @Test
    default void aFailedWriterLeavesNothing() throws Exception {
        var failure = new IllegalStateException("the encoder gave up");

        assertThatThrownBy(() -> store().write(KEY, ArtifactType.MP4, file -> {
                    Files.writeString(file, "half a video");
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(store().find(KEY, ArtifactType.MP4)).isEmpty();
        store().write(KEY, ArtifactType.MP4, file -> Files.writeString(file, "a whole video"));
        assertThat(store().find(KEY, ArtifactType.MP4)).isPresent();
    }

    @Test
    default void aWriterThatWritesNothingIsAnError() throws Exception {
        assertThatThrownBy(() -> store().write(KEY, ArtifactType.MP4, file -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nothing was written");

        assertThat(store().find(KEY, ArtifactType.MP4)).isEmpty();
    }

    @Test
    default void anInterruptedWriterLeavesNothing() throws Exception {
        assertInterrupted(file -> new CountDownLatch(1).await());
    }

    @Test
    default void anInterruptThatTheWriterIgnoresLeavesNothing() throws Exception {
        assertInterrupted(file -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    default void anInterruptThatClosesTheWritersChannelLeavesNothing() throws Exception {
        assertInterrupted(file -> {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                while (true) {
                    channel.position(0);
                }
            }
        });
    }

    @Test
    default void concurrentWritersOfOneKeyLeaveOneCompleteFile() throws Exception {
        var texts = new ArrayList<String>();
        var results = new ArrayList<Future<Artifact>>();
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var text = Integer.toString(i).repeat(10_000);
                texts.add(text);
                results.add(threads.submit(() -> store().<Exception>write(KEY, ArtifactType.JSON, file -> {
                    Files.writeString(file, text);
                    together.await();
                })));
            }
            for (var result : results) {
                assertThat(result.get()).isEqualTo(new Artifact(KEY, ArtifactType.JSON, 10_000));
                assertThat(texts).contains(read(result.get(), 0, Long.MAX_VALUE));
            }
        }
    }

    @Test
    default void aRangeIsReadCompletely() throws Exception {
        var artifact = store().write(KEY, ArtifactType.MARKDOWN, file -> Files.writeString(file, "0123456789"));

        assertThat(read(artifact, 0, 10)).isEqualTo("0123456789");
        assertThat(read(artifact, 3, 4)).isEqualTo("3456");
        assertThat(read(artifact, 9, 1)).isEqualTo("9");
        assertThat(read(artifact, 7, 100)).isEqualTo("789");
        assertThat(read(artifact, 5, 0)).isEmpty();
        assertThat(read(artifact, 10, 5)).isEmpty();
        assertThat(read(artifact, 1_000, 5)).isEmpty();
        assertThatThrownBy(() -> store().open(artifact, -1, 5)).hasMessage("offset must be >= 0 but was -1");
        assertThatThrownBy(() -> store().open(artifact, 0, -5)).hasMessage("length must be >= 0 but was -5");
    }

    @Test
    default void bytesWithTheHighBitSetAreReadSingly() throws Exception {
        var artifact = store().write(KEY, ArtifactType.PNG, file -> Files.write(file, new byte[] {(byte) 0x89, -1}));

        try (var stream = store().open(artifact, 0, 2)) {
            assertThat(stream.read()).isEqualTo(0x89);
            assertThat(stream.read()).isEqualTo(0xff);
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    /** More bytes than this JVM's heap, which is small in these tests. */
    default long large() {
        return Runtime.getRuntime().maxMemory() + 4L;
    }

    @Test
    default void aFileLargerThanTheHeapIsStreamed() throws Exception {
        long size = large();
        var video = store().<Exception>write(KEY, ArtifactType.MP4, file -> {
            try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.seek(size - 4);
                sparse.write("moov".getBytes(UTF_8));
            }
        });

        assertThat(video.bytes()).isEqualTo(size);
        assertThat(read(video, size - 6, 100)).isEqualTo("\0\0moov");
        try (var all = store().open(video, 0, size)) {
            assertThat(all.readNBytes(1_000_000)).containsOnly(0);
        }
    }

    @Test
    default void unusedArtifactsAreVisitedUntilRemoved() throws Exception {
        var written = store().write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));
        var other = store().write(OTHER_KEY, ArtifactType.MP4, file -> Files.writeString(file, "film"));
        var future = Instant.now().plus(Duration.ofHours(1));
        var past = Instant.now().minus(Duration.ofHours(1));

        assertThat(unused(past)).isEmpty();
        assertThat(unused(future)).containsExactlyInAnyOrder(written, other);
        assertThat(store().removeUnused(written, past)).isFalse();
        assertThat(store().find(KEY, ArtifactType.VTT)).contains(written);
        assertThat(store().removeUnused(written, future)).isTrue();
        assertThat(store().removeUnused(written, future)).isFalse();
        assertThat(store().find(KEY, ArtifactType.VTT)).isEmpty();
        assertThat(unused(future)).containsExactly(other);
        assertThat(store().write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "again")))
                .isEqualTo(new Artifact(KEY, ArtifactType.VTT, 5));
    }

    @Test
    default void theVisitorCanStop() throws Exception {
        store().write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));
        store().write(OTHER_KEY, ArtifactType.MP4, file -> Files.writeString(file, "film"));

        var seen = new ArrayList<Artifact>();
        store().forEachUnused(Instant.now().plus(Duration.ofHours(1)), unused -> {
            seen.add(unused.artifact());
            return false;
        });
        assertThat(seen).hasSize(1);
    }

    @Test
    default void findingAnArtifactCountsAsUse() throws Exception {
        var written = store().write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));
        var before = lastUsed(written);
        // An immediate use need not be recorded; one a day later must be.
        store().find(KEY, ArtifactType.VTT);
        assertThat(lastUsed(written)).isEqualTo(before);
        storeAt(Instant.now().plus(Duration.ofHours(25))).find(KEY, ArtifactType.VTT);
        assertThat(lastUsed(written)).isAfterOrEqualTo(before);
        assertThat(store().local(written)).hasContent("WEBVTT");
    }

    private Instant lastUsed(Artifact artifact) throws IOException {
        var seen = new ArrayList<Instant>();
        store().forEachUnused(Instant.now().plus(Duration.ofDays(9)), unused -> seen.add(unused.lastUsed()));
        assertThat(seen).as("uses of %s", artifact).hasSize(1);
        return seen.getFirst();
    }

    private List<Artifact> unused(Instant since) throws IOException {
        var seen = new ArrayList<Artifact>();
        store().forEachUnused(since, unused -> seen.add(unused.artifact()));
        return seen;
    }

    private String read(Artifact artifact, long offset, long length) throws IOException {
        try (var stream = store().open(artifact, offset, length)) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    private void assertInterrupted(ArtifactStore.Writer<Exception> untilInterrupted) throws Exception {
        var writing = new CountDownLatch(1);
        var outcome = new CompletableFuture<Artifact>();
        var worker = Thread.ofPlatform().start(() -> {
            try {
                outcome.complete(store().write(KEY, ArtifactType.MP4, file -> {
                    Files.writeString(file, "half a video");
                    writing.countDown();
                    untilInterrupted.write(file);
                }));
            } catch (Exception e) {
                outcome.completeExceptionally(e);
            }
        });
        writing.await();
        worker.interrupt();

        assertThatThrownBy(outcome::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(store().find(KEY, ArtifactType.MP4)).isEmpty();
    }
}
