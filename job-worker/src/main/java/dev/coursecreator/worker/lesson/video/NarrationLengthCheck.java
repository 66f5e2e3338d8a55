package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Verifies that the narration and the slides of a lesson have the same length, so that they stay in sync. */
final class NarrationLengthCheck {

    private static final double TOLERANCE_SECONDS = 0.1;

    private NarrationLengthCheck() {}

    static void check(Path narration, long frames) throws StepException, IOException {
        var slides = (double) frames / EncodeSlide.FRAMES_PER_SECOND;
        try (var in = new BufferedInputStream(Files.newInputStream(narration));
                var sound = AudioSystem.getAudioInputStream(in)) {
            var seconds = sound.getFrameLength() / (double) sound.getFormat().getFrameRate();
            if (Math.abs(seconds - slides) > TOLERANCE_SECONDS) {
                throw failure(String.format(
                        Locale.ROOT,
                        "the narration takes %.3f s but its slides are shown for %.3f s",
                        seconds,
                        slides));
            }
        } catch (UnsupportedAudioFileException e) {
            throw failure("the narration is not a WAV file");
        }
    }

    private static StepException failure(String detail) {
        return new StepException(new Failure.Permanent("narration-unusable", detail));
    }
}
