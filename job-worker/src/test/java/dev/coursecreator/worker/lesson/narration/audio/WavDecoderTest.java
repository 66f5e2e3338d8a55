package dev.coursecreator.worker.lesson.narration.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavDecoderTest {

    private static final Offset<Double> ROUNDING = within(0.01);

    @Test
    void samplesOfSixteenBitsAreRead() throws Exception {
        var sound = WavDecoder.decode(
                wav(1, 1, 22_050, 16, 4, bytes(4).putShort((short) 16_384).putShort((short) -32_768)));

        assertThat(sound.sampleRate()).isEqualTo(22_050);
        assertThat(sound.samples()).containsExactly(0.5, -1);
    }

    @Test
    void channelsAreMixed() throws Exception {
        var stereo = bytes(4).putShort((short) 16_384).putShort((short) 0);

        assertThat(WavDecoder.decode(wav(1, 2, 48_000, 16, 4, stereo)).samples())
                .containsExactly(0.25);
    }

    @Test
    void otherEncodingsAreRead() throws Exception {
        assertThat(WavDecoder.decode(
                                wav(1, 1, 8_000, 8, 2, bytes(2).put((byte) 192).put((byte) 0)))
                        .samples())
                .containsExactly(0.5, -1);
        var wide = bytes(3).put((byte) 0).put((byte) 0).put((byte) 0xC0);
        assertThat(WavDecoder.decode(wav(1, 1, 8_000, 24, 3, wide)).samples()).containsExactly(-0.5);
        assertThat(WavDecoder.decode(wav(1, 1, 8_000, 32, 4, bytes(4).putInt(1 << 30)))
                        .samples())
                .containsExactly(0.5);
        assertThat(WavDecoder.decode(
                                wav(3, 1, 8_000, 32, 8, bytes(8).putFloat(0.5f).putFloat(Float.NaN)))
                        .samples())
                .containsExactly(new double[] {0.5, 0}, ROUNDING);
    }

    /** The length of a stream is not known when its header is written. */
    @ParameterizedTest
    @ValueSource(ints = {0, -1, 0x7FFF_F000, Integer.MAX_VALUE})
    void soundOfUnknownLengthExtendsToTheEnd(int size) throws Exception {
        var samples = bytes(6).putShort((short) 8_192).putShort((short) 8_192).putShort((short) 8_192);

        assertThat(WavDecoder.decode(wav(1, 1, 24_000, 16, size, samples)).samples())
                .containsExactly(0.25, 0.25, 0.25);
    }

    @Test
    void otherChunksAreSkipped() throws Exception {
        var plain = wav(1, 1, 24_000, 16, 2, bytes(2).putShort((short) 8_192));
        var list = bytes(plain.length + 12)
                .put(plain, 0, 12)
                .put("LIST".getBytes(US_ASCII))
                .putInt(3)
                .put(new byte[4])
                .put(plain, 12, plain.length - 12);

        assertThat(WavDecoder.decode(content(list)).samples()).containsExactly(0.25);
    }

    @Test
    void missingSoundIsNoticed() {
        var cut = wav(1, 1, 24_000, 16, 100, bytes(2).putShort((short) 1));

        assertThatThrownBy(() -> WavDecoder.decode(cut))
                .hasMessage("ends after 2 of 100 bytes of sound")
                .isInstanceOfSatisfying(
                        UnreadableAudioException.class,
                        e -> assertThat(e.isIncomplete()).isTrue());
        assertThatThrownBy(() -> WavDecoder.decode(Arrays.copyOf(cut, 30))).hasMessage("ends before its sound begins");
    }

    @Test
    void whatIsNoWavFileIsRefused() {
        assertThatThrownBy(() -> WavDecoder.decode("<html>not found</html>".getBytes(UTF_8)))
                .hasMessage("is not a WAV file")
                .isInstanceOfSatisfying(
                        UnreadableAudioException.class,
                        e -> assertThat(e.isIncomplete()).isFalse());
        assertThatThrownBy(() -> WavDecoder.decode(wav(0x55, 1, 24_000, 16, 0, bytes(0))))
                .hasMessageContaining("unsupported encoding (format 85");
        assertThatThrownBy(() -> WavDecoder.decode(wav(1, 0, 24_000, 16, 0, bytes(0))))
                .hasMessageContaining("0 channels");
    }

    @Test
    void randomBytesAreSoundOrRefused() {
        long seed = Long.getLong("random.seed", 1);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var file = wav(1, 1, 24_000, 16, 40, bytes(40));
            for (int change = 0; change < 4; change++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(WavDecoder.decode(file).samples().length)
                        .as("seed %d", seed)
                        .isLessThan(100);
            } catch (UnreadableAudioException e) {
                assertThat(e).hasMessageMatching(".+");
            }
        }
    }

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] content(ByteBuffer buffer) {
        var content = new byte[buffer.capacity()];
        buffer.rewind().get(content);
        return content;
    }

    private static byte[] wav(int encoding, int channels, int rate, int bits, int size, ByteBuffer samples) {
        return content(bytes(44 + samples.capacity())
                .put("RIFF".getBytes(US_ASCII))
                .putInt(size)
                .put("WAVEfmt ".getBytes(US_ASCII))
                .putInt(16)
                .putShort((short) encoding)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits)
                .put("data".getBytes(US_ASCII))
                .putInt(size)
                .put(content(samples)));
    }
}
