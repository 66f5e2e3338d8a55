package dev.coursecreator.worker.lesson.narration.recorded;

import dev.coursecreator.worker.lesson.narration.SpokenSentence;
import dev.coursecreator.worker.lesson.narration.audio.Sound;
import java.util.Locale;
import java.util.Optional;

/** Finds recordings that cannot be what was to be said. Each result is the predicate of a sentence. */
final class SpeechGuard {

    private static final double MAX_PAUSE_SECONDS = 1.5;

    /** Before and after the words, where it is cut off. */
    private static final double MAX_SILENCE_SECONDS = 30;

    /** Below this peak there is nothing but noise. */
    private static final double MIN_PEAK = 0.003;

    private static final double FULL_SCALE = 0.999;
    private static final double MAX_CLIPPED = 0.01;

    /** What is quieter than this, after the level was set, is a pause: -44 dB. */
    private static final double PAUSE_LEVEL = 0.006 * Short.MAX_VALUE;

    private static final int WINDOW_SAMPLES = SpokenSentence.SAMPLE_RATE / 50;

    private SpeechGuard() {}

    /** What is wrong with a recording as it is; empty if nothing is. */
    static Optional<String> fault(String text, Sound sound, double speed) {
        double seconds = (double) sound.samples().length / sound.sampleRate();
        // Before it takes six times as much memory at a higher sample rate.
        if (seconds > SpeechLength.of(text).maxSeconds() / speed + MAX_SILENCE_SECONDS) {
            return Optional.of(length(text, seconds, speed));
        }
        double peak = 0;
        int clipped = 0;
        for (double sample : sound.samples()) {
            peak = Math.max(peak, Math.abs(sample));
            clipped += Math.abs(sample) >= FULL_SCALE ? 1 : 0;
        }
        if (sound.samples().length == 0) {
            return Optional.of("is empty");
        }
        if (peak < MIN_PEAK) {
            return Optional.of("is silent");
        }
        return clipped > MAX_CLIPPED * sound.samples().length
                ? Optional.of("is distorted (clipped)")
                : Optional.empty();
    }

    /**
     * Why samples cannot be the text; empty if they can.
     *
     * @param samples at the level of the narration, without silence before and after the words
     */
    static Optional<String> mismatch(String text, short[] samples, double speed) {
        double seconds = (double) samples.length / SpokenSentence.SAMPLE_RATE;
        var length = SpeechLength.of(text);
        if (seconds < length.minSeconds() / speed || seconds > length.maxSeconds() / speed) {
            return Optional.of(length(text, seconds, speed));
        }
        double pause = longestPause(samples);
        return pause > MAX_PAUSE_SECONDS / Math.min(1, speed)
                ? Optional.of(String.format(Locale.ROOT, "has a pause of %.1f s", pause))
                : Optional.empty();
    }

    private static String length(String text, double seconds, double speed) {
        var length = SpeechLength.of(text);
        return String.format(
                Locale.ROOT,
                "lasts %.1f s, but a text of %d characters takes %.1f to %.1f s",
                seconds,
                text.codePointCount(0, text.length()),
                length.minSeconds() / speed,
                length.maxSeconds() / speed);
    }

    /** In seconds. */
    private static double longestPause(short[] samples) {
        int longest = 0;
        int windows = 0;
        for (int from = 0; from + WINDOW_SAMPLES <= samples.length; from += WINDOW_SAMPLES) {
            windows = isQuiet(samples, from) ? windows + 1 : 0;
            longest = Math.max(longest, windows);
        }
        return (double) longest * WINDOW_SAMPLES / SpokenSentence.SAMPLE_RATE;
    }

    private static boolean isQuiet(short[] samples, int from) {
        double energy = 0;
        for (int i = from; i < from + WINDOW_SAMPLES; i++) {
            energy += (double) samples[i] * samples[i];
        }
        return energy / WINDOW_SAMPLES < PAUSE_LEVEL * PAUSE_LEVEL;
    }
}
