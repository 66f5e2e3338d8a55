package dev.coursecreator.worker.lesson.narration;

import java.util.ArrayList;
import java.util.List;

/** The integrated loudness of mono sound at 48 kHz (ITU-R BS.1770-4, EBU R 128), measured while the sound is mixed. */
public final class LoudnessMeter {

    /** The loudness of silence. Anything quieter does not count. */
    static final double SILENCE_LUFS = -70;

    private static final double RELATIVE_GATE_LU = -10;
    private static final double OFFSET = -0.691;
    private static final double FULL_SCALE = 32_768;

    /** Keeps the filters in silence from subnormal numbers, with which processors calculate many times more slowly. */
    private static final double INAUDIBLE = 1e-20;

    /** A block has four steps: 400 ms, of which three quarters are in the next block as well. */
    private static final int STEPS_PER_BLOCK = 4;

    private static final int STEP_SAMPLES = SpokenSentence.SAMPLE_RATE / 10;

    /** The coefficients of BS.1770 for 48 kHz: what the head does to the sound, then a high-pass filter. */
    private final Filter head =
            new Filter(1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585);

    private final Filter highPass = new Filter(1, -2, 1, -1.99004745483398, 0.99007225036621);

    private final List<Double> steps = new ArrayList<>();
    private double step;
    private int stepSamples;

    /** Adds the first samples of the array. */
    public void add(short[] samples, int count) {
        var sound = new double[count];
        for (int i = 0; i < count; i++) {
            sound[i] = samples[i] / FULL_SCALE + INAUDIBLE;
        }
        head.apply(sound);
        highPass.apply(sound);
        for (double weighted : sound) {
            step += weighted * weighted;
            stepSamples++;
            if (stepSamples == STEP_SAMPLES) {
                steps.add(step);
                step = 0;
                stepSamples = 0;
            }
        }
    }

    /** In LUFS; {@link #SILENCE_LUFS} for silence and for sound shorter than a block. */
    public double integrated() {
        var blocks = blocks();
        double ungated = mean(blocks, SILENCE_LUFS);
        return ungated <= SILENCE_LUFS
                ? SILENCE_LUFS
                : mean(blocks, Math.max(SILENCE_LUFS, ungated + RELATIVE_GATE_LU));
    }

    /** The mean square of each block. */
    private double[] blocks() {
        var blocks = new double[Math.max(0, steps.size() - STEPS_PER_BLOCK + 1)];
        for (int i = 0; i < blocks.length; i++) {
            for (double energy : steps.subList(i, i + STEPS_PER_BLOCK)) {
                blocks[i] += energy / (STEPS_PER_BLOCK * STEP_SAMPLES);
            }
        }
        return blocks;
    }

    /** The loudness of the blocks that are louder than the gate, together. */
    private static double mean(double[] blocks, double gate) {
        double sum = 0;
        int count = 0;
        for (double block : blocks) {
            if (loudness(block) > gate) {
                sum += block;
                count++;
            }
        }
        return count == 0 ? SILENCE_LUFS : loudness(sum / count);
    }

    private static double loudness(double meanSquare) {
        return OFFSET + 10 * StrictMath.log10(meanSquare);
    }

    /** A second-order section, transposed direct form II. */
    private static final class Filter {

        private final double b0;
        private final double b1;
        private final double b2;
        private final double a1;
        private final double a2;
        private double first;
        private double second;

        Filter(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = b0;
            this.b1 = b1;
            this.b2 = b2;
            this.a1 = a1;
            this.a2 = a2;
        }

        void apply(double[] sound) {
            double one = first;
            double two = second;
            for (int i = 0; i < sound.length; i++) {
                double sample = sound[i];
                double filtered = b0 * sample + one;
                one = b1 * sample - a1 * filtered + two;
                two = b2 * sample - a2 * filtered;
                sound[i] = filtered;
            }
            first = one;
            second = two;
        }
    }
}
