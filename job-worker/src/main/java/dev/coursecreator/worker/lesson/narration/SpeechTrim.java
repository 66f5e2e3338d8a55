package dev.coursecreator.worker.lesson.narration;

/** Takes away the silence around a spoken sentence: the pauses are the timeline's to decide. */
final class SpeechTrim {

    /** Below this share of full scale nothing is heard. */
    private static final double SILENCE = 0.004;

    /** Kept before and after the words, so that soft beginnings and ends stay: 30 ms. */
    private static final int KEPT = SpokenSentence.SAMPLE_RATE * 3 / 100;

    private SpeechTrim() {}

    static short[] withoutSilence(double[] samples) {
        var first = 0;
        while (first < samples.length && Math.abs(samples[first]) < SILENCE) {
            first++;
        }
        var last = samples.length;
        while (last > first && Math.abs(samples[last - 1]) < SILENCE) {
            last--;
        }
        if (first == last) {
            return new short[0];
        }
        var from = Math.max(0, first - KEPT);
        var trimmed = new short[Math.min(samples.length, last + KEPT) - from];
        for (int i = 0; i < trimmed.length; i++) {
            trimmed[i] = (short) Math.round(Math.clamp(samples[from + i], -1, 1) * Short.MAX_VALUE);
        }
        return trimmed;
    }
}
