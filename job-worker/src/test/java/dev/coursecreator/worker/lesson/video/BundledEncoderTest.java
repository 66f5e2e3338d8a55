package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.worker.process.ExternalProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class BundledEncoderTest {

    @TempDir
    Path cache;

    private final BundledEncoder bundled = new BundledEncoder(List.of());

    @Test
    void theFolderIsNamedByVersionAndPlatform() throws Exception {
        var program = bundled.unpack(cache).program();

        assertThat(program.getParent().getFileName().toString())
                .matches("ffmpeg-[0-9.]+-[0-9.]+-" + Platform.current().name());
        assertThat(bundled.unpack(cache).program()).isEqualTo(program);
        assertThat(starts()).isTrue();
    }

    @Test
    void noTemporaryFolderIsLeft() throws Exception {
        bundled.unpack(cache);

        assertThat(entries()).hasSize(1);
    }

    @Test
    void missingOrTruncatedFilesAreUnpackedAgain() throws Exception {
        var program = bundled.unpack(cache).program();
        Files.delete(program.resolveSibling("ffprobe"));
        Files.writeString(program, "cut off");

        assertThat(starts()).isTrue();
        assertThat(program.resolveSibling("ffprobe")).exists();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void missingStubLibrariesAreWrittenAgain() throws Exception {
        var stubLibraries = bundled.unpack(cache).program().resolveSibling(StubLibraries.FOLDER);
        FileSystemUtils.deleteRecursively(stubLibraries);

        assertThat(starts()).isTrue();
    }

    @Test
    void concurrentWorkersShareOneFolder() throws Exception {
        var tasks = Stream.generate(
                        () -> new FutureTask<>(() -> bundled.unpack(cache).program()))
                .limit(2)
                .toList();
        tasks.forEach(task -> Thread.ofPlatform().start(task));

        assertThat(tasks.get(0).get()).isEqualTo(tasks.get(1).get());
        assertThat(starts()).isTrue();
        assertThat(entries()).hasSize(1);
    }

    private boolean starts() throws IOException, InterruptedException {
        var unpacked = bundled.unpack(cache);
        var exit = ExternalProcess.run(
                List.of(unpacked.program().toString(), "-version"),
                cache,
                unpacked.environment(),
                Duration.ofMinutes(1));
        // The dynamic loader would report missing libraries and invalid stub libraries here.
        assertThat(exit.errors()).isEmpty();
        return exit.code() == 0;
    }

    private List<Path> entries() throws IOException {
        try (var entries = Files.list(cache)) {
            return entries.toList();
        }
    }
}
