package dev.coursecreator.worker.lesson.video;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What an MP4 file with one video track has besides the frames (ISO/IEC 14496-12): its beginning, and after the frames, their index. Only
 * for ffmpeg, which takes what is missing here, such as the size of the picture, from the parameter sets.
 */
final class Mp4SampleTable {

    /** Where the frames begin. */
    static final int DATA_POSITION = 32;

    private static final int TICKS_PER_SECOND = 90_000;
    private static final int TICKS_PER_FRAME = TICKS_PER_SECOND / EncodeSlide.FRAMES_PER_SECOND;

    /** The identity matrix, which every header has. */
    private static final ByteBuffer MATRIX = ints(1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30);

    private final IntList sizes = new IntList();
    private final IntList keyFrames = new IntList();
    private long bytes;

    void addKeyFrame(int size) {
        add(size);
        keyFrames.add(sizes.count());
    }

    void add(int size) {
        sizes.add(size);
        bytes += size;
    }

    /** File type, and the header of the frames with their size in 64 bits. */
    ByteBuffer beginning() {
        return ByteBuffer.allocate(DATA_POSITION)
                .put(box("ftyp", text("isom"), ints(0)))
                .put(ints(1))
                .put(text("mdat"))
                .putLong(16 + bytes)
                .flip();
    }

    /** @param format of the frames, as in the box {@code stsd} */
    ByteBuffer index(ByteBuffer format) {
        int duration = sizes.count() * TICKS_PER_FRAME;
        return box(
                "moov",
                box(
                        "mvhd",
                        ints(0, 0, 0, TICKS_PER_SECOND, duration, 1 << 16, 1 << 24, 0, 0),
                        MATRIX,
                        ints(0, 0, 0, 0, 0, 0, 2)),
                box(
                        "trak",
                        box("tkhd", ints(3, 0, 0, 1, 0, duration, 0, 0, 0, 0), MATRIX, ints(0, 0)),
                        box(
                                "mdia",
                                box("mdhd", ints(0, 0, 0, TICKS_PER_SECOND, duration, 0)),
                                box("hdlr", ints(0, 0), text("vide"), ints(0, 0, 0), ByteBuffer.allocate(1)),
                                box("minf", box("stbl", table(format))))));
    }

    private ByteBuffer[] table(ByteBuffer format) {
        int frames = sizes.count();
        return new ByteBuffer[] {
            box("stsd", format),
            box("stts", ints(0, 1, frames, TICKS_PER_FRAME)),
            box("stss", ints(0, keyFrames.count()), keyFrames.bytes()),
            box("stsc", ints(0, 1, 1, frames, 1)),
            box("stsz", ints(0, 0, frames), sizes.bytes()),
            box("stco", ints(0, 1, DATA_POSITION))
        };
    }

    private static ByteBuffer box(String type, ByteBuffer... contents) {
        int size = 8;
        for (var content : contents) {
            size += content.remaining();
        }
        var box = ByteBuffer.allocate(size).putInt(size).put(text(type));
        for (var content : contents) {
            box.put(content.duplicate());
        }
        return box.flip();
    }

    private static ByteBuffer text(String ascii) {
        return ByteBuffer.wrap(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static ByteBuffer ints(int... values) {
        var ints = ByteBuffer.allocate(values.length * Integer.BYTES);
        ints.asIntBuffer().put(values);
        return ints;
    }

    /** Big-endian integers, of which there is one for each frame of a lesson. */
    private static final class IntList {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void add(int value) {
            bytes.writeBytes(ints(value).array());
        }

        int count() {
            return bytes.size() / Integer.BYTES;
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(bytes.toByteArray());
        }
    }
}
