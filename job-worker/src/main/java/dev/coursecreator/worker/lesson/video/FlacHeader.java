package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the header of a narration says (RFC 9639): its length, and its loudness as ReplayGain 2.0.
 *
 * @param loudness integrated, in LUFS
 */
record FlacHeader(double seconds, double loudness) {

    private static final int MAGIC = 0x664C6143;
    private static final int MAX_LENGTH = 1 << 16;
    private static final int STREAM_INFO = 0;
    private static final int VORBIS_COMMENT = 4;

    /** Where the stream info has the sample rate (20 bits), other properties (8) and the number of samples (36). */
    private static final int RATE_AND_LENGTH = 10;

    private static final String GAIN = "REPLAYGAIN_TRACK_GAIN=";

    /** With its gain, a track has this loudness. */
    private static final double REPLAY_GAIN_LUFS = -18;

    static FlacHeader read(Path flac) throws StepException, IOException {
        ByteBuffer header;
        try (var in = Files.newInputStream(flac)) {
            header = ByteBuffer.wrap(in.readNBytes(MAX_LENGTH));
        }
        if (header.remaining() < Integer.BYTES || header.getInt() != MAGIC) {
            throw unusable("the narration is not a FLAC file");
        }
        long rateAndLength = block(header, STREAM_INFO).getLong(RATE_AND_LENGTH);
        double seconds = (double) (rateAndLength & ((1L << 36) - 1)) / (rateAndLength >>> 44);
        return new FlacHeader(seconds, REPLAY_GAIN_LUFS - gain(block(header, VORBIS_COMMENT)));
    }

    /** Content of the first metadata block of that type. */
    private static ByteBuffer block(ByteBuffer header, int type) throws StepException {
        boolean last = false;
        for (int at = header.position(); !last && at + Integer.BYTES <= header.limit(); ) {
            int typeAndLength = header.getInt(at);
            int length = Math.min(typeAndLength & 0xFFFFFF, header.limit() - at - Integer.BYTES);
            if ((typeAndLength >>> 24 & 0x7F) == type) {
                return header.slice(at + Integer.BYTES, length);
            }
            last = typeAndLength < 0;
            at += Integer.BYTES + length;
        }
        throw unusable("the narration has no metadata block of type " + type);
    }

    private static double gain(ByteBuffer comments) throws StepException {
        comments.order(ByteOrder.LITTLE_ENDIAN);
        text(comments);
        for (int left = comments.getInt(); left > 0; left--) {
            var comment = text(comments);
            if (comment.startsWith(GAIN)) {
                return Double.parseDouble(
                        comment.substring(GAIN.length()).replace("dB", "").strip());
            }
        }
        throw unusable("the narration does not say how loud it is");
    }

    private static String text(ByteBuffer comments) {
        var bytes = new byte[comments.getInt()];
        comments.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static StepException unusable(String detail) {
        return new StepException(new Failure.Permanent("narration-unusable", detail));
    }
}
