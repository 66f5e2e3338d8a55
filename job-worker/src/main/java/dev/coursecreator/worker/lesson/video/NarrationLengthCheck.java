package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Verifies that the narration and the slides of a lesson have the same length, so that they stay in sync. */
final class NarrationLengthCheck {

    private static final double TOLERANCE_SECONDS = 0.1;

    private static final int FLAC = 0x664C6143;

    /** Where the STREAMINFO of a FLAC file has its sample rate (20 bits), other properties (8) and number of samples (36). */
    private static final int RATE_AND_LENGTH = 18;

    private NarrationLengthCheck() {}

    static void check(Path narration, long frames) throws StepException, IOException {
        var slides = (double) frames / EncodeSlide.FRAMES_PER_SECOND;
        var seconds = seconds(narration);
        if (Math.abs(seconds - slides) > TOLERANCE_SECONDS) {
            throw failure(String.format(
                    Locale.ROOT, "the narration takes %.3f s but its slides are shown for %.3f s", seconds, slides));
        }
    }

    private static double seconds(Path narration) throws StepException, IOException {
        ByteBuffer header;
        try (var in = Files.newInputStream(narration)) {
            header = ByteBuffer.wrap(in.readNBytes(RATE_AND_LENGTH + Long.BYTES));
        }
        if (header.remaining() < RATE_AND_LENGTH + Long.BYTES || header.getInt(0) != FLAC) {
            throw failure("the narration is not a FLAC file");
        }
        long rateAndLength = header.getLong(RATE_AND_LENGTH);
        return (double) (rateAndLength & ((1L << 36) - 1)) / (rateAndLength >>> 44);
    }

    private static StepException failure(String detail) {
        return new StepException(new Failure.Permanent("narration-unusable", detail));
    }
}
