package dev.coursecreator.worker.lesson.narration.audio;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Changes the sample rate with a windowed sinc filter (Kaiser window, beta = 9), whose stop band is below -85 dB. Frequencies up to 90 % of the
 * lower of both Nyquist frequencies pass unchanged.
 */
final class Resampler {

    private static final int ZERO_CROSSINGS = 64;
    private static final double BETA = 9;

    /** Centre of the transition band, as a fraction of the lower Nyquist frequency: the band ends at it. */
    private static final double CUTOFF = 0.955;

    /** More would be a filter of many megabytes; all sample rates that are used for speech need fewer. */
    private static final int MAX_PHASES = 1_000;

    private static final Map<String, Resampler> CACHE = new ConcurrentHashMap<>();

    private final int up;
    private final int down;
    private final int halfWidth;
    private final double[][] phases;

    private Resampler(int up, int down) {
        this.up = up;
        this.down = down;
        double scale = Math.min(1, (double) up / down);
        this.halfWidth = (int) Math.ceil(ZERO_CROSSINGS / scale);
        this.phases = new double[up][];
        for (int phase = 0; phase < up; phase++) {
            phases[phase] = taps((double) phase / up, scale * CUTOFF);
        }
    }

    static Resampler between(int from, int to) throws UnreadableAudioException {
        int divisor = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValueExact();
        if (to / divisor > MAX_PHASES || from < to / 8 || from > to * 8) {
            throw new UnreadableAudioException("has a sample rate of " + from + " Hz, which is not supported");
        }
        return CACHE.computeIfAbsent(from + ":" + to, rates -> new Resampler(to / divisor, from / divisor));
    }

    /** The filter for an output sample at that fraction of the way between two input samples. */
    private double[] taps(double fraction, double cutoff) {
        var taps = new double[2 * halfWidth];
        for (int i = 0; i < taps.length; i++) {
            double distance = fraction + halfWidth - 1 - i;
            taps[i] = cutoff * sinc(cutoff * distance) * kaiser(distance / halfWidth);
        }
        return taps;
    }

    double[] apply(double[] samples) {
        var output = new double[Math.toIntExact(((long) samples.length * up + down - 1) / down)];
        for (int n = 0; n < output.length; n++) {
            long position = (long) n * down;
            var taps = phases[(int) (position % up)];
            int first = (int) (position / up) - halfWidth + 1;
            double sum = 0;
            for (int i = Math.max(0, -first); i < taps.length && first + i < samples.length; i++) {
                sum += taps[i] * samples[first + i];
            }
            output[n] = sum;
        }
        return output;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** The modified Bessel function of the first kind, order 0. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= (x / 2 / k) * (x / 2 / k);
            sum += term;
        }
        return sum;
    }
}
