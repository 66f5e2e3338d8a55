package dev.coursecreator.worker.lesson.narration.recorded;

import dev.coursecreator.worker.lesson.narration.LoudnessMeter;
import dev.coursecreator.worker.lesson.narration.SpokenSentence;

/** Makes recordings as loud as the built-in voice, so that music and other lessons fit. */
final class SpeechLevel {

    /** The loudness of the built-in voice (MaryTTS), in LUFS. */
    static final double TARGET_LUFS = -17;

    private static final double MAX_PEAK = 0.95;

    /** Loudness is not defined for sound shorter than 400 ms: a short one is measured repeated. */
    private static final int MIN_SAMPLES = SpokenSentence.SAMPLE_RATE;

    private SpeechLevel() {}

    /** The same sound at the level of the narration, or somewhat below if its peaks do not allow more. */
    static double[] level(double[] samples) {
        double gain = Math.min(Math.pow(10, (TARGET_LUFS - loudness(samples)) / 20), MAX_PEAK / peak(samples));
        var levelled = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            levelled[i] = samples[i] * gain;
        }
        return levelled;
    }

    /** In LUFS, of sound at 48 kHz that is not silent. */
    static double loudness(double[] samples) {
        double peak = peak(samples);
        var loud = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            // At full scale, so that neither rounding nor the gate for silence distorts the measurement of quiet sound.
            loud[i] = (short) Math.round(samples[i] / peak * Short.MAX_VALUE);
        }
        var meter = new LoudnessMeter();
        for (int measured = 0; measured < MIN_SAMPLES; measured += Math.max(1, loud.length)) {
            meter.add(loud, loud.length);
        }
        return meter.integrated() + 20 * Math.log10(peak);
    }

    private static double peak(double[] samples) {
        double peak = 1e-9;
        for (double sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
