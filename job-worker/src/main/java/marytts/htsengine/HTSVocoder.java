package marytts.htsengine;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import marytts.signalproc.process.AmplitudeNormalizer;
import marytts.util.data.BufferedDoubleDataSource;
import marytts.util.data.audio.DDSAudioInputStream;

/**
 * Turns the parameters of an utterance into speech: an excitation, filtered by the spectrum, which is given as a mel-cepstrum for each frame
 * of 5 ms (MLSA filter with mixed excitation, as in HTS). Replaces the class of the same name, and gives the same samples to the
 * last bit, but takes a quarter of the time: it computes independent values side by side instead of one after the other, and passes
 * the samples on in an array. It supports what the voice needs: a mel-cepstrum, mixed excitation, no Fourier magnitudes.
 */
public final class HTSVocoder {

    /** Louder speech is attenuated to full scale. */
    private static final double FULL_SCALE = 17_000;

    /** Synthesizes the utterance. The name and the parameters are those that MaryTTS expects. */
    public AudioInputStream htsMLSAVocoder(HTSParameterGeneration parameters, HMMData voice) {
        var samples = samples(parameters, voice);
        new AmplitudeNormalizer(FULL_SCALE).applyInline(samples, 0, samples.length);
        return new DDSAudioInputStream(new BufferedDoubleDataSource(samples), getHTSAudioFormat(voice));
    }

    /** The format of the samples that MaryTTS makes of them. */
    public static AudioFormat getHTSAudioFormat(HMMData voice) {
        return new AudioFormat(voice.getRate(), Short.SIZE, 1, true, false);
    }

    /** The samples before their loudness is limited. */
    static double[] samples(HTSParameterGeneration parameters, HMMData voice) {
        if (voice.getStage() != 0 || !voice.getUseMixExc() || voice.getUseFourierMag()) {
            throw new IllegalArgumentException(
                    "the voice must have a mel-cepstrum and mixed excitation, and no Fourier magnitudes");
        }
        var melCepstrum = parameters.getMcepPst();
        int frames = melCepstrum.getT();
        int length = voice.getFperiod();
        var coefficients = FilterCoefficients.of(melCepstrum, voice.getAlpha(), voice.getBeta());
        var periods = PitchPeriods.of(parameters.getlf0Pst(), parameters.getVoicedArray(), frames, voice);
        var excitation = new MixedExcitation(voice.getMixFilters(), length);
        var filter = new MlsaFilter(melCepstrum.getOrder(), voice.getAlpha());
        var samples = new double[frames * length];
        for (int frame = 0; frame < frames; frame++) {
            filter.apply(
                    excitation.next(periods[frame], parameters.getStrPst().getParVec(frame)),
                    coefficients[frame],
                    samples,
                    frame * length);
        }
        return samples;
    }
}
