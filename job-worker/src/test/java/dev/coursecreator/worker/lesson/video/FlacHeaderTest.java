package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.worker.step.StepException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlacHeaderTest {

    private static final int STREAM_INFO = 34;

    @TempDir
    Path folder;

    @Test
    void lengthAndLoudnessAreRead() throws Exception {
        assertThat(FlacHeader.read(flac("TITLE=One", "REPLAYGAIN_TRACK_GAIN=-001.50 dB")))
                .isEqualTo(new FlacHeader(2.5, -16.5));
    }

    @Test
    void aNarrationOfUnknownLoudnessIsRefused() {
        assertThatThrownBy(() -> FlacHeader.read(flac("TITLE=One")))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("how loud");
    }

    @Test
    void anotherFileIsRefused() throws Exception {
        var file = Files.write(folder.resolve("a.flac"), new byte[100]);

        assertThatThrownBy(() -> FlacHeader.read(file))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("not a FLAC file");
    }

    /** A header of 120,000 samples at 48 kHz. */
    private Path flac(String... comments) throws Exception {
        var content = ByteBuffer.allocate(1_000)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .putInt(comments.length);
        for (var comment : comments) {
            content.putInt(comment.length()).put(comment.getBytes(StandardCharsets.UTF_8));
        }
        content.flip();
        var file = ByteBuffer.allocate(2_000)
                .putInt(0x664C6143)
                .putInt(STREAM_INFO)
                .put(new byte[10])
                .putLong(48_000L << 44 | 120_000)
                .put(new byte[STREAM_INFO - 18])
                .putInt(0x84000000 | content.remaining())
                .put(content);
        return Files.write(folder.resolve("a.flac"), file.array());
    }
}
