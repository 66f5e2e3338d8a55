package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs under test are shell scripts")
class EncoderSearchTest {

    private static final String X264 = " V....D libx264              libx264 H.264 / AVC (codec h264)";
    private static final String OPENH264 = " V....D libopenh264          OpenH264 H.264 / AVC (codec h264)";
    private static final String OTHERS = " V....D mpeg4                MPEG-4 part 2\n A....D aac                  AAC";

    @TempDir
    Path folder;

    @Test
    void theConfiguredEncoderComesFirst() throws Exception {
        var configured = ffmpeg("configured", "7.1", OPENH264);
        var onPath = ffmpeg("path", "6.0", X264);

        var found = search(configured, onPath).find();

        assertThat(found.program()).isEqualTo(configured);
        assertThat(found.engine()).isEqualTo("ffmpeg-7.1-libopenh264");
    }

    @Test
    void theEncoderOnThePathComesSecond() throws Exception {
        var found = search(null, ffmpeg("path", "6.0", X264 + "\n" + OPENH264)).find();

        assertThat(found.engine()).isEqualTo("ffmpeg-6.0-libx264");
        assertThat(found.h264().arguments()).containsSequence("-c:v", "libx264");
    }

    @Test
    void anEncoderOnThePathWithoutH264IsSkipped() throws Exception {
        var found = search(null, ffmpeg("path", "6.0", OTHERS)).find();

        assertThat(found.engine()).isEqualTo(VideoFixture.ENCODER.engine()).contains("-libopenh264");
    }

    @Test
    void anOldEncoderOnThePathIsSkipped() throws Exception {
        var found = search(null, ffmpeg("path", "4.3.9-0+deb11u1", X264)).find();

        assertThat(found.engine()).isEqualTo(VideoFixture.ENCODER.engine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.4.1-static", "n4.4", "4.10", "5.1.9-0+deb12u1", "n8.1", "N-118000-g0123abc"})
    void recentVersionsAreAccepted(String version) throws Exception {
        assertThat(search(ffmpeg("configured", version, X264), null).find().version())
                .isEqualTo(version);
    }

    @Test
    void theBundledEncoderWorksWithoutInstallation() throws Exception {
        assertThat(search(null, null).find().engine()).matches("ffmpeg-\\d+\\.\\d+.*-libopenh264");
    }

    @Test
    void aMissingConfiguredEncoderIsAnError() throws Exception {
        var search = search(folder.resolve("nowhere"), ffmpeg("path", "6.0", X264));

        assertThatThrownBy(search::find)
                .isInstanceOf(EncoderNotFoundException.class)
                .hasMessageContaining("set course-creator.worker.encoder to its path")
                .hasMessageContaining("Tried: course-creator.worker.encoder, " + folder.resolve("nowhere") + ": ");
    }

    @Test
    void aConfiguredEncoderWithoutH264IsAnError() throws Exception {
        assertThatThrownBy(search(ffmpeg("configured", "7.1", OTHERS), null)::find)
                .hasMessageContaining("has neither libx264 nor libopenh264");
    }

    @Test
    void theErrorQuotesAnEncoderThatDoesNotStart() throws Exception {
        var broken = script("configured", "echo 'libfoo.so.1: cannot open shared object file' >&2; exit 127");

        assertThatThrownBy(search(broken, null)::find)
                .hasMessageContaining("exit code 127: libfoo.so.1: cannot open shared object file");
    }

    @Test
    void withoutAnyEncoderTheErrorSaysWhatToInstall() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        var bundled = new BundledEncoder(List.of(file.resolve("cache")));

        assertThatThrownBy(() -> new EncoderSearch(settings(null), Map.of("PATH", ""), bundled).find())
                .isInstanceOf(EncoderNotFoundException.class)
                .hasMessageContaining("apt-get install ffmpeg")
                .hasMessageContaining("Tried: bundled, in " + file.resolve("cache"));
    }

    private static EncoderSearch search(@Nullable Path configured, @Nullable Path onPath) {
        var path = onPath == null ? "" : "/no/such/folder:" + onPath.getParent();
        var cache = UserCacheFolder.of(System.getProperty("os.name"), System.getenv());
        return new EncoderSearch(settings(configured), Map.of("PATH", path), new BundledEncoder(List.of(cache)));
    }

    private static VideoSettings settings(@Nullable Path configured) {
        return new VideoSettings(configured, Duration.ofMinutes(1));
    }

    private Path ffmpeg(String where, String version, String encoders) throws IOException {
        return script(
                where,
                "echo 'ffmpeg version " + version + " Copyright (c) the FFmpeg developers' >&2\ncat <<'END'\n"
                        + encoders + "\nEND\n");
    }

    private Path script(String where, String body) throws IOException {
        var file = Files.createDirectory(folder.resolve(where)).resolve("ffmpeg");
        Files.writeString(file, "#!/bin/sh\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
