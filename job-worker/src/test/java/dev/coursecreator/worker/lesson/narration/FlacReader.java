package dev.coursecreator.worker.lesson.narration;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads FLAC files as {@link FlacFile} writes them, by RFC 9639. */
final class FlacReader {

    private static final int COMMENTS = 42;

    private FlacReader() {}

    static short[] read(Path file) throws IOException {
        var flac = ByteBuffer.wrap(Files.readAllBytes(file));
        var samples = new short[(int) (flac.getLong(18) & (1L << 36) - 1)];
        flac.position(COMMENTS + Integer.BYTES + (flac.getInt(COMMENTS) & 0xFFFFFF));
        for (int done = 0; done < samples.length; ) {
            done += readFrame(flac, samples, done);
        }
        if (flac.hasRemaining()) {
            throw new IOException(flac.remaining() + " bytes after the last sample");
        }
        return samples;
    }

    private static int readFrame(ByteBuffer flac, short[] samples, int done) throws IOException {
        if (flac.getShort() != (short) 0xFFF8) {
            throw new IOException("no frame at sample " + done);
        }
        int sizeAndRate = flac.get() & 0xFF;
        flac.get();
        skipNumber(flac);
        int count = sizeAndRate >> 4 == 0b1110 ? 1 << 14 : (flac.getShort() & 0xFFFF) + 1;
        flac.get();
        if (flac.get() == 0) {
            Arrays.fill(samples, done, done + count, flac.getShort());
        } else {
            flac.asShortBuffer().get(samples, done, count);
            flac.position(flac.position() + count * Short.BYTES);
        }
        flac.getShort();
        return count;
    }

    private static void skipNumber(ByteBuffer flac) {
        int first = flac.get();
        while (first << 25 < 0) {
            flac.get();
            first <<= 1;
        }
    }
}
