package dev.coursecreator.worker.lesson.narration;

import java.util.List;

/**
 * Generates a quiet music bed: four soft chords that crossfade in a loop. It is ducked under the voice, rises in the pauses,
 * fades in at the start and fades out at the end. Deterministic. Positions must increase from call to call.
 */
final class MusicBed {

    private static final int RATE = SpokenSentence.SAMPLE_RATE;

    /** Frequencies in Hz: A minor, F major, C major and G major, each with its seventh or ninth, in close position. */
    private static final double[][] CHORDS = {
        {110.00, 164.81, 196.00, 261.63, 329.63},
        {87.31, 130.81, 174.61, 220.00, 329.63},
        {130.81, 164.81, 196.00, 246.94, 293.66},
        {98.00, 146.83, 196.00, 246.94, 293.66}
    };

    private static final int CHORD_SAMPLES = 7 * RATE;
    private static final double OVERTONE = 0.22;

    /** Peak of a chord in the pauses and under the voice, as a fraction of full scale. */
    private static final double PAUSE_GAIN = 0.030;

    private static final double DUCKED_GAIN = 0.012;

    /** Ducking starts this long before speech and takes about as long to recover. */
    private static final int RAMP = RATE * 2 / 5;

    private static final int FADE_IN = 2 * RATE;
    private static final int FADE_OUT = 3 * RATE;

    private static final int TABLE_BITS = 14;
    private static final double[] SINE = sineTable();

    private final List<long[]> speech;
    private final long length;
    private int nearest;
    private double gain = PAUSE_GAIN;

    MusicBed(MixNarration.Input input) {
        this.speech = MixNarration.speech(input);
        this.length = input.samples();
    }

    void addTo(short[] block, long position, int count) {
        for (int i = 0; i < count; i++) {
            var at = position + i;
            gain += ((isDucked(at) ? DUCKED_GAIN : PAUSE_GAIN) - gain) / (RAMP / 3.0);
            var mixed = block[i] + Math.round(chords(at) * gain * fade(at) * Short.MAX_VALUE);
            block[i] = (short) Math.clamp(mixed, Short.MIN_VALUE, Short.MAX_VALUE);
        }
    }

    private boolean isDucked(long at) {
        while (nearest < speech.size() && speech.get(nearest)[1] < at) {
            nearest++;
        }
        return nearest < speech.size() && speech.get(nearest)[0] - RAMP <= at;
    }

    /** Crossfades two consecutive chords; between -1 and 1. */
    private static double chords(long at) {
        var chord = (int) (at / CHORD_SAMPLES % CHORDS.length);
        var fadeIn = 0.5 - 0.5 * Math.cos(Math.PI * (at % CHORD_SAMPLES) / CHORD_SAMPLES);
        return (1 - fadeIn) * chord(chord, at) + fadeIn * chord((chord + 1) % CHORDS.length, at);
    }

    private static double chord(int chord, long at) {
        var sum = 0.0;
        for (var frequency : CHORDS[chord]) {
            sum += sine(frequency, at) + OVERTONE * sine(2 * frequency, at);
        }
        return sum / (CHORDS[chord].length * (1 + OVERTONE));
    }

    private static double sine(double frequency, long at) {
        var turns = frequency * at / RATE;
        return SINE[(int) ((turns - Math.floor(turns)) * SINE.length)];
    }

    private double fade(long at) {
        return Math.min(1, Math.min((double) at / FADE_IN, (double) (length - at) / FADE_OUT));
    }

    private static double[] sineTable() {
        var table = new double[1 << TABLE_BITS];
        for (int i = 0; i < table.length; i++) {
            table[i] = StrictMath.sin(2 * Math.PI * i / table.length);
        }
        return table;
    }
}
