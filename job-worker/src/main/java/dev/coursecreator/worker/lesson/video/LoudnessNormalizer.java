package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalizes the loudness of a narration: measures the integrated loudness (EBU R 128), then applies one constant gain and a
 * peak limiter. No dynamic compression, which would change the level from word to word.
 */
final class LoudnessNormalizer {

    /** Video platforms play this loudness unchanged. */
    private static final double TARGET_LUFS = -16;

    /** Below this it is silence, and not amplified. */
    private static final double SILENCE_LUFS = -60;

    private static final double MAX_GAIN_DB = 24;

    /** -1.5 dB, so that inter-sample peaks stay below full scale. */
    private static final String LIMITER = "alimiter=limit=0.84:level=disabled";

    private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[0-9.]+|-?inf|-?nan) LUFS");

    private final Encoder encoder;

    LoudnessNormalizer(Encoder encoder) {
        this.encoder = encoder;
    }

    /** The ffmpeg audio filter for this narration. */
    String filterFor(Path narration) throws StepException, IOException, InterruptedException {
        var output = encoder.run(
                "measure the narration's loudness",
                List.of(
                        "-v",
                        "info",
                        "-protocol_whitelist",
                        "file",
                        "-f",
                        "flac",
                        "-i",
                        Encoder.file(narration),
                        "-af",
                        "ebur128=framelog=verbose",
                        "-f",
                        "null",
                        "-"));
        return filter(integrated(output));
    }

    static String filter(double lufs) {
        var gain = lufs < SILENCE_LUFS ? 0 : Math.min(TARGET_LUFS - lufs, MAX_GAIN_DB);
        return String.format(Locale.ROOT, "volume=%.2fdB,%s", gain, LIMITER);
    }

    /** The last measurement in ffmpeg's output; silence if there is none, because the audio is shorter than one window. */
    static double integrated(String output) {
        var lufs = Double.NEGATIVE_INFINITY;
        for (var match = INTEGRATED.matcher(output); match.find(); ) {
            lufs = match.group(1).endsWith("inf") || match.group(1).endsWith("nan")
                    ? Double.NEGATIVE_INFINITY
                    : Double.parseDouble(match.group(1));
        }
        return lufs;
    }
}
