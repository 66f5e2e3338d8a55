package marytts.htsengine;

/** The time between two pulses of the voice in each frame. */
final class PitchPeriods {

    private PitchPeriods() {}

    /**
     * Returns the periods in samples; 0 for frames without voice.
     *
     * @param logPitch natural logarithm of the pitch in Hz, for the voiced frames only
     */
    static double[] of(HTSPStream logPitch, boolean[] voiced, int frames, HMMData voice) {
        var pitches = new double[frames];
        double sum = 0;
        int count = 0;
        for (int frame = 0; frame < frames; frame++) {
            if (voiced[frame]) {
                pitches[frame] = Math.exp(logPitch.getPar(count, 0));
                sum += pitches[frame];
                count++;
            }
        }
        double mean = sum / count;
        var periods = new double[frames];
        for (int frame = 0; frame < frames; frame++) {
            double pitch = voiced[frame] ? scaled(pitches[frame], mean, voice) : 0;
            periods[frame] = pitch > 0 ? voice.getRate() / pitch : 0;
        }
        return periods;
    }

    /** Widens or narrows the melody, and raises or lowers it. */
    private static double scaled(double pitch, double mean, HMMData voice) {
        return voice.getF0Std() * pitch + (1 - voice.getF0Std()) * mean + voice.getF0Mean();
    }
}
