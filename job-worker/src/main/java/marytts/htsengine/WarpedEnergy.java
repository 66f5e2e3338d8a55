package marytts.htsengine;

import java.util.Arrays;

/**
 * The energy of the impulse response that a mel-cepstrum describes, for several frames at once: the cepstrum on a linear frequency scale, from
 * that the impulse response, then the sum of its squares. Reuses its memory, so it is for one thread.
 */
final class WarpedEnergy {

    /** Length of the impulse response; the rest has hardly any energy. */
    private static final int LENGTH = 96;

    private final int order;
    private final int frames;
    private final double alpha;
    private final double beta;
    private double[][] cepstrum;
    private double[][] next;
    private final double[][] response;

    /**
     * For mel-cepstra of that order.
     *
     * @param alpha changes the mel scale to the linear one
     */
    WarpedEnergy(int order, int frames, double alpha) {
        this.order = order;
        this.frames = frames;
        this.alpha = alpha;
        this.beta = 1 - alpha * alpha;
        this.cepstrum = new double[LENGTH - 1][frames];
        this.next = new double[LENGTH - 1][frames];
        this.response = new double[LENGTH][frames];
    }

    /** The energy of each frame. */
    double[] of(double[][] melCepstrum) {
        warp(melCepstrum);
        respond();
        var energy = new double[frames];
        for (var values : response) {
            for (int frame = 0; frame < frames; frame++) {
                energy[frame] += values[frame] * values[frame];
            }
        }
        return energy;
    }

    /** Feeds the coefficients, last one first, through a chain of all-pass filters; what is in the chain at the end is the result. */
    private void warp(double[][] melCepstrum) {
        for (var values : cepstrum) {
            Arrays.fill(values, 0);
        }
        for (int i = order - 1; i >= 0; i--) {
            add(melCepstrum[i], 1, cepstrum[0], alpha, next[0]);
            add(cepstrum[0], beta, cepstrum[1], alpha, next[1]);
            for (int j = 2; j < next.length; j++) {
                allPass(cepstrum[j - 1], cepstrum[j], next[j - 1], next[j]);
            }
            var used = cepstrum;
            cepstrum = next;
            next = used;
        }
    }

    private void add(double[] values, double factor, double[] others, double othersFactor, double[] sum) {
        for (int frame = 0; frame < frames; frame++) {
            sum[frame] = factor * values[frame] + othersFactor * others[frame];
        }
    }

    private void allPass(double[] inBefore, double[] outBefore, double[] in, double[] out) {
        for (int frame = 0; frame < frames; frame++) {
            out[frame] = inBefore[frame] + alpha * (outBefore[frame] - in[frame]);
        }
    }

    /** The impulse response of minimum phase. */
    private void respond() {
        for (int frame = 0; frame < frames; frame++) {
            response[0][frame] = Math.exp(cepstrum[0][frame]);
        }
        for (int i = 1; i < cepstrum.length; i++) {
            for (int frame = 0; frame < frames; frame++) {
                cepstrum[i][frame] *= i;
            }
        }
        for (int n = 1; n < LENGTH; n++) {
            var sum = response[n];
            Arrays.fill(sum, 0);
            for (int i = 1; i <= Math.min(n, cepstrum.length - 1); i++) {
                addProduct(cepstrum[i], response[n - i], sum);
            }
            for (int frame = 0; frame < frames; frame++) {
                sum[frame] /= n;
            }
        }
    }

    private void addProduct(double[] left, double[] right, double[] sum) {
        for (int frame = 0; frame < frames; frame++) {
            sum[frame] += left[frame] * right[frame];
        }
    }
}
