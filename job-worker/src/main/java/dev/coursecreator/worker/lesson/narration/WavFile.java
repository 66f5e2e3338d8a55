package dev.coursecreator.worker.lesson.narration;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A RIFF/WAVE file with a 44-byte header and mono 16-bit PCM samples, written as a stream. */
final class WavFile implements AutoCloseable {

    private static final int HEADER = 44;
    private static final int BYTES_PER_SAMPLE = 2;

    private final OutputStream out;

    private WavFile(OutputStream out) {
        this.out = out;
    }

    /** Number of samples in a file of that size. */
    static long samples(long fileBytes) {
        return (fileBytes - HEADER) / BYTES_PER_SAMPLE;
    }

    static WavFile create(Path file, long samples) throws IOException {
        var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write(header(Math.toIntExact(samples * BYTES_PER_SAMPLE)));
        return new WavFile(out);
    }

    /** Reads all samples of a file into memory; meant for single sentences. */
    static short[] read(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        var samples = new short[(int) samples(bytes.capacity())];
        bytes.position(HEADER)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    void write(short[] samples, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count * BYTES_PER_SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples, 0, count);
        out.write(bytes.array());
    }

    private static byte[] header(int dataBytes) {
        var rate = SpokenSentence.SAMPLE_RATE;
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER - 8 + dataBytes)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(rate)
                .putInt(rate * BYTES_PER_SAMPLE)
                .putShort((short) BYTES_PER_SAMPLE)
                .putShort((short) (8 * BYTES_PER_SAMPLE))
                .put(ascii("data"))
                .putInt(dataBytes)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
