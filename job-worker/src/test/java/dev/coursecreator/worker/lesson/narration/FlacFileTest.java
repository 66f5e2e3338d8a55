package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlacFileTest {

    private static final int BLOCK = FlacFile.BLOCK_SAMPLES;

    @TempDir
    Path folder;

    @Test
    void samplesAreReadAsTheyWereWritten() throws Exception {
        var samples = new short[3 * BLOCK + 7];
        var random = new Random(1);
        for (int i = BLOCK; i < samples.length; i++) {
            samples[i] = (short) random.nextInt();
        }

        assertThat(FlacReader.read(written(samples))).isEqualTo(samples);
        assertThat(FlacReader.read(written(new short[0]))).isEmpty();
        assertThat(FlacReader.read(written(new short[] {-3}))).containsExactly(-3);
    }

    @Test
    void silenceTakesNoSpace() throws Exception {
        var hour = new short[60 * 60 * SpokenSentence.SAMPLE_RATE];

        assertThat(Files.size(written(hour))).isLessThan(200_000);
    }

    /** The frame of the first example of the standard (RFC 9639, appendix D.1). */
    @Test
    void checksumsAreThoseOfTheStandard() {
        assertThat(FlacChecksum.crc8(bytes("fff869180000"))).isEqualTo(0xBF);
        assertThat(FlacChecksum.crc16(bytes("fff869180000bf0358fd03128b"))).isEqualTo(0xAA9A);
    }

    private Path written(short[] samples) throws Exception {
        var file = folder.resolve(samples.length + ".flac");
        try (var flac = FlacFile.create(file, samples.length)) {
            for (int at = 0; at < samples.length; at += BLOCK) {
                int count = Math.min(BLOCK, samples.length - at);
                var block = new short[BLOCK];
                System.arraycopy(samples, at, block, 0, count);
                flac.write(block, count);
            }
        }
        return file;
    }

    private static ByteBuffer bytes(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        return ByteBuffer.allocate(bytes.length).put(bytes);
    }
}
