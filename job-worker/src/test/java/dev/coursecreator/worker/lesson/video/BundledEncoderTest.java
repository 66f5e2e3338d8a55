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
    void itIsUnpackedIntoAFolderNamedByVersionAndPlatform() throws Exception {
        var program = bundled.unpack(cache).program();

        assertThat(program.getParent().getFileName().toString())
                .matches("ffmpeg-[0-9.]+-[0-9.]+-" + Platform.current().name());
        assertThat(bundled.unpack(cache).program()).isEqualTo(program);
        assertThat(starts()).isTrue();
    }

    @Test
    void nothingUnfinishedIsLeft() throws Exception {
        bundled.unpack(cache);

        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatACleanerHasTakenAwayIsUnpackedAgain() throws Exception {
        var program = bundled.unpack(cache).program();
        Files.delete(program.resolveSibling("ffprobe"));
        Files.writeString(program, "cut off");

        assertThat(starts()).isTrue();
        assertThat(program.resolveSibling("ffprobe")).exists();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void theStandInsForMissingLibrariesComeBackToo() throws Exception {
        var standIns = bundled.unpack(cache).program().resolveSibling(StandIns.FOLDER);
        FileSystemUtils.deleteRecursively(standIns);

        assertThat(starts()).isTrue();
    }

    @Test
    void twoWorkersThatStartTogetherShareOne() throws Exception {
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
        // A library that is missing, or a stand-in that the loader doubts, would be complained about here.
        assertThat(exit.errors()).isEmpty();
        return exit.code() == 0;
    }

    private List<Path> entries() throws IOException {
        try (var entries = Files.list(cache)) {
            return entries.toList();
        }
    }
}
