package dev.coursecreator.worker.lesson.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The frames of a short MP4 file with one track (ISO/IEC 14496-12), in memory. Those of a track that is alone are one behind the other, so
 * the position of the first and the size of each suffice.
 */
final class EncodedFrames {

    /** Size and type of a box. */
    private static final int HEADER = 8;

    /** What is before the first box in the box {@code stsd}, and in {@code avc1}. */
    private static final int BEFORE_FORMATS = 8;

    private static final int BEFORE_PARAMETER_SETS = 78;

    private final ByteBuffer file;
    private final ByteBuffer format;
    private final int[] positions;

    private EncodedFrames(ByteBuffer file, ByteBuffer format, int[] positions) {
        this.file = file;
        this.format = format;
        this.positions = positions;
    }

    static EncodedFrames read(Path mp4) throws IOException {
        var file = ByteBuffer.wrap(Files.readAllBytes(mp4)).asReadOnlyBuffer();
        var table = box(box(box(box(box(file, "moov"), "trak"), "mdia"), "minf"), "stbl");
        var sizes = box(table, "stsz");
        int sizeOfAll = sizes.getInt(4);
        var positions = new int[sizes.getInt(8) + 1];
        positions[0] = box(table, "stco").getInt(8);
        for (int i = 1; i < positions.length; i++) {
            positions[i] = positions[i - 1] + (sizeOfAll > 0 ? sizeOfAll : sizes.getInt(8 + 4 * i));
        }
        return new EncodedFrames(file, box(table, "stsd"), positions);
    }

    /** Content of the first box of that type. */
    private static ByteBuffer box(ByteBuffer boxes, String type) throws IOException {
        int wanted = ByteBuffer.wrap(type.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int at = 0; at + HEADER <= boxes.limit(); ) {
            int size = boxes.getInt(at);
            if (size < HEADER || size > boxes.limit() - at) {
                break;
            }
            if (boxes.getInt(at + 4) == wanted) {
                return boxes.slice(at + HEADER, size - HEADER);
            }
            at += size;
        }
        throw new IOException("the video has no '" + type + "' box");
    }

    /** Content of the box {@code stsd}: the format, with the parameter sets and the colour space. */
    ByteBuffer format() {
        return format.duplicate();
    }

    /** H.264 sequence and picture parameter sets. */
    ByteBuffer parameterSets() throws IOException {
        var formats = format.slice(BEFORE_FORMATS, format.limit() - BEFORE_FORMATS);
        var avc = box(formats, "avc1");
        return box(avc.slice(BEFORE_PARAMETER_SETS, avc.limit() - BEFORE_PARAMETER_SETS), "avcC");
    }

    /** In bytes. */
    int size(int frame) {
        return positions[frame + 1] - positions[frame];
    }

    /** Consecutive frames. */
    ByteBuffer data(int from, int count) {
        return file.slice(positions[from], positions[from + count] - positions[from]);
    }
}
