package marytts.htsengine;

/**
 * Turns the mel-cepstrum of each frame into coefficients of the {@link MlsaFilter}, and sharpens the formants without changing the energy
 * (post-filter). Works on several frames at once, value by value, because the JVM's compiler can use vector instructions for that.
 */
final class FilterCoefficients {

    /** Frames that are processed at once: few enough for the processor's cache. */
    private static final int FRAMES = 32;

    private final int order;
    private final double alpha;
    private final double beta;
    private final WarpedEnergy energy;

    private FilterCoefficients(int order, double alpha, double beta) {
        this.order = order;
        this.alpha = alpha;
        this.beta = beta;
        this.energy = new WarpedEnergy(order, FRAMES, -alpha);
    }

    /**
     * The coefficients of each frame.
     *
     * @param alpha of the frequency scale
     * @param beta how much the formants are sharpened
     */
    static double[][] of(HTSPStream melCepstrum, double alpha, double beta) {
        var coefficients = new FilterCoefficients(melCepstrum.getOrder(), alpha, beta);
        var all = new double[melCepstrum.getT()][melCepstrum.getOrder()];
        for (int from = 0; from < all.length; from += FRAMES) {
            coefficients.fill(melCepstrum, from, all);
        }
        return all;
    }

    private void fill(HTSPStream melCepstrum, int from, double[][] all) {
        int count = Math.min(FRAMES, all.length - from);
        var block = new double[order][FRAMES];
        for (int i = 0; i < order; i++) {
            for (int frame = 0; frame < count; frame++) {
                block[i][frame] = melCepstrum.getPar(from + frame, i);
            }
        }
        var filters = toFilter(sharpened(block));
        for (int i = 0; i < order; i++) {
            for (int frame = 0; frame < count; frame++) {
                all[from + frame][i] = filters[i][frame];
            }
        }
    }

    private double[][] sharpened(double[][] melCepstrum) {
        if (beta <= 0 || order <= 2) {
            return melCepstrum;
        }
        var filter = toFilter(melCepstrum);
        var before = energy.of(toMelCepstrum(filter));
        for (int frame = 0; frame < FRAMES; frame++) {
            filter[1][frame] -= beta * alpha * melCepstrum[2][frame];
        }
        for (int i = 2; i < order - 1; i++) {
            for (int frame = 0; frame < FRAMES; frame++) {
                filter[i][frame] *= 1 + beta;
            }
        }
        var after = energy.of(toMelCepstrum(filter));
        for (int frame = 0; frame < FRAMES; frame++) {
            filter[0][frame] += Math.log(before[frame] / after[frame]) / 2;
        }
        return toMelCepstrum(filter);
    }

    private double[][] toFilter(double[][] melCepstrum) {
        var filter = new double[order][];
        filter[order - 1] = melCepstrum[order - 1].clone();
        for (int i = order - 2; i >= 0; i--) {
            filter[i] = sum(melCepstrum[i], -alpha, filter[i + 1]);
        }
        return filter;
    }

    /** Not quite the inverse: MaryTTS, whose samples this must give, treats the last coefficient as if it were followed by itself. */
    private double[][] toMelCepstrum(double[][] filter) {
        var melCepstrum = new double[order][];
        melCepstrum[order - 1] = sum(filter[order - 1], alpha, filter[order - 1]);
        for (int i = order - 2; i >= 0; i--) {
            melCepstrum[i] = sum(filter[i], alpha, filter[i + 1]);
        }
        return melCepstrum;
    }

    private static double[] sum(double[] values, double factor, double[] multiplied) {
        var sum = new double[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            sum[frame] = values[frame] + factor * multiplied[frame];
        }
        return sum;
    }
}
