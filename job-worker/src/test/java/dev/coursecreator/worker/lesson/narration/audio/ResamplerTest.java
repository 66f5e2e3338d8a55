package dev.coursecreator.worker.lesson.narration.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

    private static final int RATE = 48_000;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 96_000})
    void speechKeepsItsLevelAndLength(int from) throws Exception {
        for (double hertz : new double[] {120, 1_000, 0.42 * Math.min(from, RATE)}) {
            var resampled = new Sound(tone(hertz, from), from).at(RATE).samples();

            assertThat(resampled).hasSize(RATE);
            assertThat(decibels(resampled, hertz))
                    .as("%s Hz from %s Hz", hertz, from)
                    .isCloseTo(0, within(0.05));
        }
    }

    /** A simple interpolation would leave an image of 9 kHz at 24 - 9 = 15 kHz, only a few dB quieter. */
    @ParameterizedTest
    @CsvSource({"24000,9000,15000", "22050,9000,13050", "16000,7000,9000", "16000,1000,15000", "44100,18000,23000"})
    void noImageOfTheSpectrumIsHeard(int from, double hertz, double image) throws Exception {
        assertThat(decibels(new Sound(tone(hertz, from), from).at(RATE).samples(), image))
                .isLessThan(-80);
    }

    /** 30 kHz would be heard as 18 kHz. */
    @ParameterizedTest
    @CsvSource({"96000,30000,18000", "88200,40000,8000"})
    void whatIsTooHighIsNotHeardAsSomethingElse(int from, double hertz, double alias) throws Exception {
        assertThat(decibels(new Sound(tone(hertz, from), from).at(RATE).samples(), alias))
                .isLessThan(-80);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5_999, 23_999, 400_000})
    void anUnusualRateIsRefused(int from) {
        assertThatThrownBy(() -> new Sound(new double[10], from).at(RATE))
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessage("has a sample rate of " + from + " Hz, which is not supported");
    }

    /** One second of a full-scale tone. */
    private static double[] tone(double hertz, int rate) {
        var samples = new double[rate];
        Arrays.setAll(samples, i -> Math.sin(2 * Math.PI * hertz * i / rate));
        return samples;
    }

    /** The level of one frequency in the middle of the sound, seen through a Blackman-Harris window. */
    private static double decibels(double[] samples, double hertz) {
        int from = RATE / 4;
        int count = RATE / 2;
        double real = 0;
        double imaginary = 0;
        double weights = 0;
        for (int i = 0; i < count; i++) {
            double x = 2 * Math.PI * i / count;
            double weight = 0.35875 - 0.48829 * Math.cos(x) + 0.14128 * Math.cos(2 * x) - 0.01168 * Math.cos(3 * x);
            double angle = 2 * Math.PI * hertz * i / RATE;
            real += weight * samples[from + i] * Math.cos(angle);
            imaginary += weight * samples[from + i] * Math.sin(angle);
            weights += weight;
        }
        return 20 * Math.log10(2 * Math.hypot(real, imaginary) / weights + 1e-12);
    }
}
