package dev.coursecreator.worker.lesson.video;

import java.util.Locale;

/**
 * Normalizes the loudness of a narration, which has been measured while it was mixed: one constant gain and a peak limiter. No dynamic
 * compression, which would change the level from word to word.
 */
final class LoudnessNormalizer {

    /** Video platforms play this loudness unchanged. */
    private static final double TARGET_LUFS = -16;

    /** Below this it is silence, and not amplified. */
    private static final double SILENCE_LUFS = -60;

    private static final double MAX_GAIN_DB = 24;

    /** -1.5 dB, so that inter-sample peaks stay below full scale. */
    private static final String LIMITER = "alimiter=limit=0.84:level=disabled";

    private LoudnessNormalizer() {}

    /** The ffmpeg audio filter for a narration of that loudness. */
    static String filter(double lufs) {
        var gain = lufs < SILENCE_LUFS ? 0 : Math.min(TARGET_LUFS - lufs, MAX_GAIN_DB);
        return String.format(Locale.ROOT, "volume=%.2fdB,%s", gain, LIMITER);
    }
}
