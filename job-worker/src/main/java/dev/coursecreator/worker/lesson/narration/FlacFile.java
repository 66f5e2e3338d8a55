package dev.coursecreator.worker.lesson.narration;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A FLAC file (RFC 9639) with mono 16-bit samples, written as a stream. A block of silence takes some ten bytes; other blocks are stored
 * as they are, because the file is read once and then encoded as AAC. The header has the loudness as a comment (ReplayGain 2.0).
 */
final class FlacFile implements AutoCloseable {

    /** Samples of each block but the last. */
    static final int BLOCK_SAMPLES = 1 << 14;

    private static final int STREAM_INFO_LENGTH = 34;
    private static final int LAST_METADATA_BLOCK = 0x80;
    private static final int VORBIS_COMMENT = 4;
    private static final String VENDOR = "course-creator";

    /** With its gain, a track has this loudness. */
    private static final double REPLAY_GAIN_LUFS = -18;

    private static final int GAIN_POSITION = 8 + STREAM_INFO_LENGTH + 4 + 4 + VENDOR.length() + 4 + 4;
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

    private final FileChannel file;
    private final OutputStream out;
    private int frame;

    private FlacFile(FileChannel file) {
        this.file = file;
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    }

    static FlacFile create(Path file, long samples) throws IOException {
        var flac = new FlacFile(FileChannel.open(file, WRITE, CREATE));
        flac.out.write(header(samples));
        flac.out.write(comments());
        return flac;
    }

    private static byte[] header(long samples) {
        long rateChannelsBitsAndSamples =
                ((long) SpokenSentence.SAMPLE_RATE << 44) | ((BITS_PER_SAMPLE - 1L) << 36) | samples;
        return ByteBuffer.allocate(8 + STREAM_INFO_LENGTH)
                .put("fLaC".getBytes(StandardCharsets.US_ASCII))
                .putInt(STREAM_INFO_LENGTH)
                .putShort((short) BLOCK_SAMPLES)
                .putShort((short) BLOCK_SAMPLES)
                // The sizes of the smallest and of the largest frame are not known yet, nor is the hash: zeros.
                .position(18)
                .putLong(rateChannelsBitsAndSamples)
                .array();
    }

    private static byte[] comments() {
        var gain = gain(0);
        int length = 4 + VENDOR.length() + 4 + 4 + gain.length;
        return ByteBuffer.allocate(4 + length)
                .putInt((LAST_METADATA_BLOCK | VORBIS_COMMENT) << 24 | length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(VENDOR.length())
                .put(VENDOR.getBytes(StandardCharsets.US_ASCII))
                .putInt(1)
                .putInt(gain.length)
                .put(gain)
                .array();
    }

    /** Always of the same length, because the gain is known only at the end. */
    private static byte[] gain(double decibels) {
        return String.format(Locale.ROOT, "REPLAYGAIN_TRACK_GAIN=%+07.2f dB", decibels)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Notes how loud the samples are that were written. */
    void writeLoudness(double lufs) throws IOException {
        out.flush();
        var gain = ByteBuffer.wrap(gain(REPLAY_GAIN_LUFS - lufs));
        file.write(gain, GAIN_POSITION);
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
