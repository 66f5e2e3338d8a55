package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The signals of EBU Tech 3341, for one channel: a sine is 3.01 dB quieter than in two. */
class LoudnessMeterTest {

    private static final int RATE = SpokenSentence.SAMPLE_RATE;
    private static final double ONE_CHANNEL = -3.01;

    private final LoudnessMeter meter = new LoudnessMeter();

    @Test
    void aSineHasItsLevel() {
        sine(-23, 20);

        assertThat(meter.integrated()).isCloseTo(-23 + ONE_CHANNEL, within(0.1));
    }

    @Test
    void quietPartsDoNotCount() {
        sine(-36, 10);
        sine(-23, 60);
        sine(-36, 10);

        assertThat(meter.integrated()).isCloseTo(-23 + ONE_CHANNEL, within(0.1));
    }

    @Test
    void silenceDoesNotCount() {
        sine(-72, 10);
        sine(-36, 10);
        sine(-23, 60);
        sine(-36, 10);
        sine(-72, 10);

        assertThat(meter.integrated()).isCloseTo(-23 + ONE_CHANNEL, within(0.1));
    }

    @Test
    void partsOfSimilarLevelCountTogether() {
        sine(-26, 20);
        sine(-20, 20.1);
        sine(-26, 20);

        assertThat(meter.integrated()).isCloseTo(-23 + ONE_CHANNEL, within(0.1));
    }

    @Test
    void lowNotesCountLess() {
        sine(-23, 20, 40);

        assertThat(meter.integrated()).isLessThan(-23 + ONE_CHANNEL - 3);
    }

    @Test
    void silenceAndVeryShortSoundHaveTheLowestLoudness() {
        assertThat(meter.integrated()).isEqualTo(LoudnessMeter.SILENCE_LUFS);

        meter.add(new short[RATE], RATE);
        assertThat(meter.integrated()).isEqualTo(LoudnessMeter.SILENCE_LUFS);

        var click = new LoudnessMeter();
        click.add(new short[] {Short.MAX_VALUE}, 1);
        assertThat(click.integrated()).isEqualTo(LoudnessMeter.SILENCE_LUFS);
    }

    private void sine(double decibels, double seconds) {
        sine(decibels, seconds, 1_000);
    }

    private void sine(double decibels, double seconds, double hertz) {
        var samples = new short[(int) Math.round(seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(
                    Short.MAX_VALUE * Math.pow(10, decibels / 20) * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        meter.add(samples, samples.length);
    }
}
