package dev.coursecreator.worker.lesson.narration;

/** Removes leading and trailing silence of a sentence; pauses are added by the timeline. */
public final class SilenceTrimmer {

    /** Threshold as a fraction of full scale. */
    private static final double SILENCE_THRESHOLD = 0.004;

    /** Kept before and after the words, so that soft onsets and endings are not cut: 30 ms. */
    private static final int PADDING_SAMPLES = SpokenSentence.SAMPLE_RATE * 3 / 100;

    private SilenceTrimmer() {}

    /** The words with a little silence around them, in 16 bits; empty for silence. */
    public static short[] trim(double[] samples) {
        var first = 0;
        while (first < samples.length && Math.abs(samples[first]) < SILENCE_THRESHOLD) {
            first++;
        }
        var last = samples.length;
        while (last > first && Math.abs(samples[last - 1]) < SILENCE_THRESHOLD) {
            last--;
        }
        if (first == last) {
            return new short[0];
        }
        var from = Math.max(0, first - PADDING_SAMPLES);
        var trimmed = new short[Math.min(samples.length, last + PADDING_SAMPLES) - from];
        for (int i = 0; i < trimmed.length; i++) {
            trimmed[i] = (short) Math.round(Math.clamp(samples[from + i], -1, 1) * Short.MAX_VALUE);
        }
        return trimmed;
    }
}
