package marytts.htsengine;

/**
 * The mel log spectrum approximation (MLSA) filter: its logarithmic response is a mel-cepstrum (S. Imai, "Cepstral analysis synthesis on the mel
 * frequency scale", 1983). The exponential function of the cepstrum's filter is approximated by a Padé quotient, in which this filter
 * occurs five times in series.
 */
final class MlsaFilter {

    /** Coefficients of the modified Padé approximation of the fifth order. */
    private static final double[] PADE = {1, 0.4999391, 0.1107098, 0.01369984, 0.0009564853, 0.00003041721};

    private final int order;
    private final double alpha;
    private final double beta;
    private final double[] coefficients;
    private final double[] change;

    /** Output of the filters of the first coefficient, and of those of the others; index 0 is what goes into the first of them. */
    private final double[] first = new double[PADE.length];

    private final double[] others = new double[PADE.length];
    private final double[] delayed = new double[PADE.length];

    /** Of each of the five filters, the outputs of its chain of all-pass filters at the sample before. */
    private final double[] chain1;

    private final double[] chain2;
    private final double[] chain3;
    private final double[] chain4;
    private final double[] chain5;

    /**
     * A filter that is silent until it is applied.
     *
     * @param order number of coefficients
     * @param alpha of the all-pass filters, which make the frequency scale that of the ear
     */
    MlsaFilter(int order, double alpha) {
        this.order = order;
        this.alpha = alpha;
        this.beta = 1 - alpha * alpha;
        this.coefficients = new double[order];
        this.change = new double[order];
        this.chain1 = new double[order];
        this.chain2 = new double[order];
        this.chain3 = new double[order];
        this.chain4 = new double[order];
        this.chain5 = new double[order];
    }

    /** Filters one frame, while the coefficients change gradually to the given ones. */
    void apply(double[] excitation, double[] target, double[] samples, int position) {
        for (int i = 0; i < order; i++) {
            change[i] = (target[i] - coefficients[i]) / excitation.length;
        }
        for (int sample = 0; sample < excitation.length; sample++) {
            samples[position + sample] = byOthers(byFirst(excitation[sample] * Math.exp(coefficients[0])));
            for (int i = 0; i < order; i++) {
                coefficients[i] += change[i];
            }
        }
        System.arraycopy(target, 0, coefficients, 0, order);
    }

    private double byFirst(double sample) {
        for (int i = PADE.length - 1; i > 0; i--) {
            delayed[i] = beta * first[i - 1] + alpha * delayed[i];
            first[i] = delayed[i] * coefficients[1];
        }
        return quotient(sample, first);
    }

    /**
     * The five filters take their input from the sample before, so none has to wait for another: what would take the time of each addition and
     * multiplication is done for all five at once. With arrays instead of variables it would take half as long again.
     */
    private double byOthers(double sample) {
        double a = alpha;
        double in1 = chain1[1];
        double in2 = chain2[1];
        double in3 = chain3[1];
        double in4 = chain4[1];
        double in5 = chain5[1];
        double out1 = beta * others[0] + a * in1;
        double out2 = beta * others[1] + a * in2;
        double out3 = beta * others[2] + a * in3;
        double out4 = beta * others[3] + a * in4;
        double out5 = beta * others[4] + a * in5;
        chain1[1] = out1;
        chain2[1] = out2;
        chain3[1] = out3;
        chain4[1] = out4;
        chain5[1] = out5;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        double sum5 = 0;
        for (int i = 2; i < order; i++) {
            double coefficient = coefficients[i];
            double before1 = chain1[i];
            double before2 = chain2[i];
            double before3 = chain3[i];
            double before4 = chain4[i];
            double before5 = chain5[i];
            out1 = in1 + a * (before1 - out1);
            out2 = in2 + a * (before2 - out2);
            out3 = in3 + a * (before3 - out3);
            out4 = in4 + a * (before4 - out4);
            out5 = in5 + a * (before5 - out5);
            chain1[i] = out1;
            chain2[i] = out2;
            chain3[i] = out3;
            chain4[i] = out4;
            chain5[i] = out5;
            sum1 += out1 * coefficient;
            sum2 += out2 * coefficient;
            sum3 += out3 * coefficient;
            sum4 += out4 * coefficient;
            sum5 += out5 * coefficient;
            in1 = before1;
            in2 = before2;
            in3 = before3;
            in4 = before4;
            in5 = before5;
        }
        others[1] = sum1;
        others[2] = sum2;
        others[3] = sum3;
        others[4] = sum4;
        others[5] = sum5;
        return quotient(sample, others);
    }

    /** Feeds the outputs back with alternating signs (the denominator), and adds them up (the numerator). */
    private static double quotient(double sample, double[] outputs) {
        double input = sample;
        double sum = 0;
        for (int i = PADE.length - 1; i > 0; i--) {
            double value = outputs[i] * PADE[i];
            input += i % 2 == 1 ? value : -value;
            sum += value;
        }
        outputs[0] = input;
        return sum + input;
    }
}
