package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepException;
import java.util.Locale;

/** Verifies that the narration and the slides of a lesson have the same length, so that they stay in sync. */
final class NarrationLengthCheck {

    private static final double TOLERANCE_SECONDS = 0.1;

    private NarrationLengthCheck() {}

    static void check(double seconds, long frames) throws StepException {
        var slides = (double) frames / EncodeSlide.FRAMES_PER_SECOND;
        if (Math.abs(seconds - slides) > TOLERANCE_SECONDS) {
            throw failure(String.format(
                    Locale.ROOT, "the narration takes %.3f s but its slides are shown for %.3f s", seconds, slides));
        }
    }

    private static StepException failure(String detail) {
        return new StepException(new Failure.Permanent("narration-unusable", detail));
    }
}
