package marytts.htsengine;

import java.util.Arrays;

/**
 * What the filter is excited with: pulses at the pitch of the voice, and noise. In each frequency band, a frame has its own mixture of
 * them. Frames must be asked for in order.
 */
final class MixedExcitation {

    /** Of the generator that {@link java.util.Random} specifies. */
    private static final long MULTIPLIER = 0x5DEECE66DL;

    private static final long ADDEND = 0xB;
    private static final int BITS = 48;
    private static final long SEED = 1;

    private final double[][] bands;
    private final int taps;
    private final int length;

    /** The pulses of the frame, after those before it that the band filters still need; noise likewise. */
    private final double[] pulses;

    private final double[] noise;
    private final double[] shifted;
    private final double[] pulsesFiltered;
    private final double[] noiseFiltered;

    /** That of {@code new Random(SEED)}: the same noise in each utterance, so that the same sentence gives the same samples. */
    private long random = SEED ^ MULTIPLIER;

    /** The period, which changes gradually from frame to frame; 0 if the frame before had no voice, negative before the first. */
    private double period = -1;

    private double sincePulse;

    /**
     * Uses the given filters.
     *
     * @param bands impulse response of each band
     * @param length of a frame in samples
     */
    MixedExcitation(double[][] bands, int length) {
        this.bands = bands;
        this.taps = bands[0].length;
        this.length = length;
        this.pulses = new double[taps + length];
        this.noise = new double[taps + length];
        this.shifted = new double[length];
        this.pulsesFiltered = new double[length];
        this.noiseFiltered = new double[length];
    }

    /**
     * The samples of the next frame, valid until the one after it is asked for.
     *
     * @param target period at the end of the frame in samples, 0 if it has no voice
     * @param strengths of the pulses in each band, between 0 and 1; the rest is noise
     */
    double[] next(double target, double[] strengths) {
        System.arraycopy(pulses, length, pulses, 0, taps);
        System.arraycopy(noise, length, noise, 0, taps);
        fill(target);
        filter(pulses, filter(strengths, 0, 1), pulsesFiltered);
        filter(noise, filter(strengths, 1, -1), noiseFiltered);
        for (int i = 0; i < length; i++) {
            pulsesFiltered[i] += noiseFiltered[i];
        }
        return pulsesFiltered;
    }

    private void fill(double target) {
        if (period < 0) {
            period = target;
            sincePulse = target;
        }
        double change = 0;
        if (period != 0 && target != 0) {
            change = (target - period) / length;
        } else {
            // A voice that begins in this frame is heard from the next one on.
            period = 0;
            sincePulse = target;
        }
        for (int i = taps; i < pulses.length; i++) {
            pulses[i] = period == 0 ? 0 : pulse();
            noise[i] = nextNoise();
            period += change;
        }
        period = target;
    }

    /** 1 or -1: like {@code nextBoolean()}, but without its synchronization and without a branch, which no processor could predict. */
    private double nextNoise() {
        random = (random * MULTIPLIER + ADDEND) & (1L << BITS) - 1;
        return 2 * (random >>> (BITS - 1)) - 1;
    }

    private double pulse() {
        sincePulse += 1;
        if (sincePulse < period) {
            return 0;
        }
        sincePulse -= period;
        return Math.sqrt(period);
    }

    /** The sum of all bands, each multiplied by (constant + factor x strength). */
    private double[] filter(double[] strengths, double constant, double factor) {
        var filter = new double[taps];
        for (int band = 0; band < bands.length; band++) {
            double weight = constant + factor * strengths[band];
            for (int tap = 0; tap < taps; tap++) {
                filter[tap] += weight * bands[band][tap];
            }
        }
        return filter;
    }

    /**
     * Tap by tap instead of sample by sample, because the JVM's compiler can use vector instructions for that. MaryTTS, whose samples this must
     * give, delays all taps but the first by one sample more.
     */
    private void filter(double[] signal, double[] filter, double[] filtered) {
        Arrays.fill(filtered, 0);
        for (int tap = taps - 1; tap >= 0; tap--) {
            System.arraycopy(signal, tap == 0 ? taps : taps - 1 - tap, shifted, 0, length);
            double weight = filter[tap];
            for (int i = 0; i < length; i++) {
                filtered[i] += weight * shifted[i];
            }
        }
    }
}
