package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings every narration to the same loudness, whoever speaks: the integrated loudness is measured (EBU R 128), then one
 * gain for all of it and a limiter for the peaks. No compression that would change from word to word.
 */
final class Loudness {

    /** What video platforms play back unchanged. */
    private static final double TARGET_LUFS = -16;

    /** Below that it is silence, and not made loud. */
    private static final double SILENCE_LUFS = -60;

    private static final double MOST_GAIN_DB = 24;

    /** -1.5 dB, so that the peaks between the samples stay below full scale. */
    private static final String LIMITER = "alimiter=limit=0.84:level=disabled";

    private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[0-9.]+|-?inf|-?nan) LUFS");

    private final Encoder encoder;

    Loudness(Encoder encoder) {
        this.encoder = encoder;
    }

    /** The audio filter for this narration. */
    String gain(Path narration) throws StepException, IOException, InterruptedException {
        var words = encoder.run(
                "measure the narration's loudness",
                List.of(
                        "-v",
                        "info",
                        "-protocol_whitelist",
                        "file",
                        "-f",
                        "wav",
                        "-i",
                        Encoder.file(narration),
                        "-af",
                        "ebur128=framelog=verbose",
                        "-f",
                        "null",
                        "-"));
        return filter(integrated(words));
    }

    static String filter(double lufs) {
        var gain = lufs < SILENCE_LUFS ? 0 : Math.min(TARGET_LUFS - lufs, MOST_GAIN_DB);
        return String.format(Locale.ROOT, "volume=%.2fdB,%s", gain, LIMITER);
    }

    /** The last measure in ffmpeg's words; silence if there is none, as in a sound shorter than one measuring window. */
    static double integrated(String words) {
        var lufs = Double.NEGATIVE_INFINITY;
        for (var match = INTEGRATED.matcher(words); match.find(); ) {
            lufs = match.group(1).endsWith("inf") || match.group(1).endsWith("nan")
                    ? Double.NEGATIVE_INFINITY
                    : Double.parseDouble(match.group(1));
        }
        return lufs;
    }
}
