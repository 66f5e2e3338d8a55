package dev.coursecreator.worker.lesson.narration;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A FLAC file (RFC 9639) with mono 16-bit samples, written as a stream. A block of silence takes some ten bytes; other blocks are stored
 * as they are, because the file is read once and then encoded as AAC.
 */
final class FlacFile implements AutoCloseable {

    /** Samples of each block but the last. */
    static final int BLOCK_SAMPLES = 1 << 14;

    private static final int STREAM_INFO_LENGTH = 34;
    private static final int LAST_METADATA_BLOCK = 0x80;
    private static final int BITS_PER_SAMPLE = 16;

    private static final short SYNC_FIXED_BLOCK_SIZE = (short) 0xFFF8;
    private static final int BLOCK_SIZE_16384 = 0b1110;
    private static final int BLOCK_SIZE_FOLLOWS = 0b0111;
    private static final int RATE_48_KHZ = 0b1010;
    private static final byte MONO_16_BITS = 0b0000_100_0;
    private static final byte CONSTANT = 0;
    private static final byte VERBATIM = 0b000001_0;

    /** Header and footer of a frame have less. */
    private static final int MAX_FRAME_OVERHEAD = 32;

    private final OutputStream out;
    private int frame;

    private FlacFile(OutputStream out) {
        this.out = out;
    }

    static FlacFile create(Path file, long samples) throws IOException {
        var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write(header(samples));
        return new FlacFile(out);
    }

    private static byte[] header(long samples) {
        long rateChannelsBitsAndSamples =
                ((long) SpokenSentence.SAMPLE_RATE << 44) | ((BITS_PER_SAMPLE - 1L) << 36) | samples;
        return ByteBuffer.allocate(8 + STREAM_INFO_LENGTH)
                .put("fLaC".getBytes(StandardCharsets.US_ASCII))
                .putInt(LAST_METADATA_BLOCK << 24 | STREAM_INFO_LENGTH)
                .putShort((short) BLOCK_SAMPLES)
                .putShort((short) BLOCK_SAMPLES)
                // The sizes of the smallest and of the largest frame are not known yet, nor is the hash: zeros.
                .position(18)
                .putLong(rateChannelsBitsAndSamples)
                .array();
    }

    /** Writes the next block. Each but the last has {@link #BLOCK_SAMPLES}. */
    void write(short[] samples, int count) throws IOException {
        var bytes = ByteBuffer.allocate(MAX_FRAME_OVERHEAD + count * Short.BYTES);
        putHeader(bytes, count);
        if (isConstant(samples, count)) {
            bytes.put(CONSTANT).putShort(samples[0]);
        } else {
            bytes.put(VERBATIM);
            bytes.asShortBuffer().put(samples, 0, count);
            bytes.position(bytes.position() + count * Short.BYTES);
        }
        bytes.putShort((short) FlacChecksum.crc16(bytes));
        out.write(bytes.array(), 0, bytes.position());
        frame++;
    }

    private void putHeader(ByteBuffer bytes, int count) {
        var isFull = count == BLOCK_SAMPLES;
        bytes.putShort(SYNC_FIXED_BLOCK_SIZE);
        bytes.put((byte) ((isFull ? BLOCK_SIZE_16384 : BLOCK_SIZE_FOLLOWS) << 4 | RATE_48_KHZ));
        bytes.put(MONO_16_BITS);
        putNumber(bytes, frame);
        if (!isFull) {
            bytes.putShort((short) (count - 1));
        }
        bytes.put((byte) FlacChecksum.crc8(bytes));
    }

    /** Numbers are coded like characters in UTF-8, but those of surrogates are coded, too. */
    private static void putNumber(ByteBuffer bytes, int number) {
        int further = number < 1 << 7 ? 0 : number < 1 << 11 ? 1 : number < 1 << 16 ? 2 : 3;
        bytes.put((byte) (further == 0 ? number : (Byte.MIN_VALUE >> further) | (number >>> (6 * further))));
        for (int i = further - 1; i >= 0; i--) {
            bytes.put((byte) (0b1000_0000 | ((number >>> (6 * i)) & 0b0011_1111)));
        }
    }

    private static boolean isConstant(short[] samples, int count) {
        for (int i = 1; i < count; i++) {
            if (samples[i] != samples[0]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
