package marytts.htsengine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Random;
import marytts.htsengine.HMMData.FeatureType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocoder of MaryTTS is replaced by ours, which gives the same samples. */
class HTSVocoderTest {

    private static final int ORDER = 35;
    private static final int BANDS = 5;
    private static final int TAPS = 99;

    /** Not a multiple of the frames that are processed at once. */
    private static final int FRAMES = 150;

    private final HMMData voice = new HMMData();

    @BeforeEach
    void configureTheVoice() throws IOException {
        voice.setStage(0);
        voice.setRate(48_000);
        voice.setFperiod(240);
        voice.setAlpha(0.55);
        voice.setBeta(0.1);
        voice.setF0Std(1.35);
        voice.setF0Mean(0);
        voice.setUseMixExc(true);
        voice.setUseFourierMag(false);
        voice.setPdfStrStream(InputStream.nullInputStream());
        voice.setNumFilters(BANDS);
        voice.setOrderFilters(TAPS);
        voice.readMixedExcitationFilters(
                HTSVocoder.class.getResourceAsStream("/marytts/voice/CmuSltHsmm/mix_excitation_filters.txt"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSamplesAreThoseOfTheOriginal(long seed) throws Exception {
        var utterance = utterance(new Random(seed));

        var samples = HTSVocoder.samples(utterance, voice);

        assertThat(samples).hasSize(FRAMES * 240).containsExactly(original(utterance));
        assertThat(Arrays.stream(samples).map(Math::abs).max().orElseThrow()).isGreaterThan(100);
    }

    @Test
    void theFormantsAreNotSharpenedIfTheVoiceDoesNotWantIt() throws Exception {
        voice.setBeta(0);

        theSamplesAreThoseOfTheOriginal(4);
    }

    @Test
    void anUtteranceWithoutVoiceIsWhispered() throws Exception {
        var utterance = utterance(new Random(5));
        utterance.setVoicedArray(new boolean[FRAMES]);

        assertThat(HTSVocoder.samples(utterance, voice)).containsExactly(original(utterance));
    }

    @Test
    void anotherKindOfVoiceIsRefused() throws Exception {
        voice.setStage(3);
        var utterance = utterance(new Random(6));

        assertThatThrownBy(() -> HTSVocoder.samples(utterance, voice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mel-cepstrum");
    }

    /** The parameters of something that sounds like speech, but says nothing. */
    private static HTSParameterGeneration utterance(Random random) throws Exception {
        var utterance = new HTSParameterGeneration();
        utterance.setMcepPst(new HTSPStream(3 * ORDER, FRAMES, FeatureType.MGC, 0));
        utterance.setStrPst(new HTSPStream(3 * BANDS, FRAMES, FeatureType.STR, 0));
        utterance.setlf0Pst(new HTSPStream(3, FRAMES, FeatureType.LF0, 0));
        var voiced = new boolean[FRAMES];
        for (int frame = 0, count = 0; frame < FRAMES; frame++) {
            utterance.getMcepPst().setPar(frame, 0, 5 + random.nextGaussian() / 2);
            for (int i = 1; i < ORDER; i++) {
                utterance.getMcepPst().setPar(frame, i, random.nextGaussian() / (i + 2));
            }
            for (int band = 0; band < BANDS; band++) {
                utterance.getStrPst().setPar(frame, band, random.nextDouble());
            }
            voiced[frame] = frame == 0 ? random.nextBoolean() : random.nextInt(12) == 0 ^ voiced[frame - 1];
            if (voiced[frame]) {
                utterance.getlf0Pst().setPar(count++, 0, Math.log(170) + random.nextGaussian() / 10);
            }
        }
        utterance.setVoicedArray(voiced);
        return utterance;
    }

    private double[] original(HTSParameterGeneration utterance) throws Exception {
        try (var loader = new OriginalVocoder()) {
            var type = loader.loadClass(HTSVocoder.class.getName());
            assertThat(type).isNotEqualTo(HTSVocoder.class);
            var synthesize = Arrays.stream(type.getMethods())
                    .filter(method -> method.getReturnType() == double[].class
                            && method.getName().equals("htsMLSAVocoder"))
                    .findFirst()
                    .orElseThrow();
            return (double[]) synthesize.invoke(
                    type.getConstructor().newInstance(),
                    utterance.getlf0Pst(),
                    utterance.getMcepPst(),
                    utterance.getStrPst(),
                    null,
                    utterance.getVoicedArray(),
                    voice,
                    null);
        }
    }

    /** Loads the original class from the jar of MaryTTS, and everything else as usual. */
    private static final class OriginalVocoder extends URLClassLoader {

        OriginalVocoder() {
            super(
                    new URL[] {
                        HMMData.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    HTSVocoderTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(HTSVocoder.class.getName())) {
                return super.loadClass(name, resolve);
            }
            var loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
