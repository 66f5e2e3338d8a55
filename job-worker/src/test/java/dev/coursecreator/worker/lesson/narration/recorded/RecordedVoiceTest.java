package dev.coursecreator.worker.lesson.narration.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.worker.lesson.narration.audio.Sound;
import dev.coursecreator.worker.step.StepException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedVoiceTest {

    private static final String TEXT = "Los trabajadores toman un registro cada uno.";
    private static final int RATE = 24_000;

    @Test
    void aRecordingBecomesAsLoudAsTheNarration() throws Exception {
        for (double volume : new double[] {0.01, 0.1, 0.6}) {
            var samples = speak(TEXT, 1, speech(3, volume));

            assertThat(samples.length / 48_000.0).isCloseTo(3, within(0.1));
            var levelled = new double[samples.length];
            for (int i = 0; i < samples.length; i++) {
                levelled[i] = samples[i] / 32_768.0;
            }
            assertThat(SpeechLevel.loudness(levelled))
                    .as("volume %s", volume)
                    .isCloseTo(SpeechLevel.TARGET_LUFS, within(0.3));
        }
    }

    @Test
    void silenceAroundTheWordsIsTrimmed() throws Exception {
        assertThat(speak(TEXT, 1, joined(silence(2), speech(3, 0.3), silence(4))).length / 48_000.0)
                .isCloseTo(3, within(0.15));
    }

    @Test
    void whatCannotBePronouncedIsNotRecorded() throws Exception {
        assertThat(speak("🎉 — …", 1)).isEmpty();
    }

    @Test
    void aRejectedRecordingIsMadeOnceMore() throws Exception {
        assertThat(speak(TEXT, 1, silence(3), speech(3, 0.3))).isNotEmpty();
    }

    @Test
    void whatIsRejectedTwiceFailsTheSentence() {
        assertThatThrownBy(() -> speak(TEXT, 1, silence(3), speech(0.2, 0.3)))
                .isInstanceOfSatisfying(
                        StepException.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOfSatisfying(Failure.Permanent.class, failure -> {
                                    assertThat(failure.type()).isEqualTo("speech-rejected");
                                    assertThat(failure.detail())
                                            .startsWith(
                                                    "The voice 'dora' did not say \"" + TEXT
                                                            + "\" properly: the recording lasts 0.2 s, but a text of 44 characters takes");
                                }));
    }

    @Test
    void whatCannotBeTheTextIsRejected() {
        assertFault("is empty", new double[0]);
        assertFault("is silent", silence(3));
        assertFault("is distorted (clipped)", speech(3, 8));
        assertFault("lasts 0.3 s", speech(0.3, 0.3));
        assertFault("lasts 20.0 s", speech(20, 0.3));
        assertFault("lasts 900.0 s", silence(900));
        assertFault("has a pause of 2.0 s", joined(speech(1.5, 0.3), silence(2), speech(1.5, 0.3)));
    }

    @Test
    void aSampleRateThatCannotBeConvertedIsNamed() {
        var odd = new RecordedVoice(
                new Voice("dora", "es", VoiceKind.SPEECH_SERVER, "Dora"),
                "test-1",
                (text, speed) -> new Sound(speech(3, 0.3), 23_999),
                1,
                1);

        assertThatThrownBy(() -> odd.speak(TEXT, 1))
                .hasMessageContaining("the recording has a sample rate of 23999 Hz, which is not supported.");
    }

    @Test
    void aShortPauseIsPartOfSpeech() throws Exception {
        assertThat(speak(TEXT, 1, joined(speech(1.5, 0.3), silence(1), speech(1.5, 0.3))))
                .isNotEmpty();
    }

    @Test
    void speechMayBeSlowerOrFaster() throws Exception {
        assertThat(speak(TEXT, 2, speech(0.6, 0.3))).isNotEmpty();
        assertThat(speak(TEXT, 0.5, speech(13, 0.3))).isNotEmpty();
        assertThatThrownBy(() -> speak(TEXT, 1, speech(13, 0.3), speech(0.6, 0.3)))
                .isInstanceOf(StepException.class);
    }

    @Test
    void aVoiceMayBeSlowAtTheUsualSpeed() throws Exception {
        assertThat(voice(List.of(speech(13, 0.3)), 0.5).speak(TEXT, 1)).isNotEmpty();
        assertThatThrownBy(() ->
                        voice(List.of(speech(13, 0.3), speech(13, 0.3)), 1).speak(TEXT, 1))
                .hasMessageContaining("lasts 13.0 s");
    }

    @Test
    void theLengthDependsOnTheScript() {
        var chinese = SpeechLength.of("人人生而自由，在尊严和权利上一律平等。");
        var latin = SpeechLength.of("abcdefghijklmnopqrs");

        assertThat(chinese.minSeconds()).isBetween(0.5, 1.5);
        assertThat(chinese.maxSeconds()).isBetween(6.0, 12.0);
        assertThat(latin.minSeconds()).isLessThan(chinese.minSeconds());
        assertThat(latin.maxSeconds()).isLessThan(chinese.maxSeconds());
        assertThat(SpeechLength.of("OK.").maxSeconds()).isGreaterThan(1);
        assertThat(SpeechLength.of("2048").maxSeconds()).isGreaterThan(3);
    }

    @Test
    void engineAndRulesAreInTheIdentity() {
        assertThat(voice(List.of(), 1).engine()).isEqualTo("test-1/recorded-1/written-1");
    }

    private static void assertFault(String fault, double[] samples) {
        assertThatThrownBy(() -> speak(TEXT, 1, samples, samples)).hasMessageContaining("the recording " + fault);
    }

    private static short[] speak(String text, double speed, double[]... recordings) throws Exception {
        return voice(List.of(recordings), 1).speak(text, speed);
    }

    private static RecordedVoice voice(List<double[]> recordings, double usualSpeed) {
        var tape = new ArrayDeque<>(recordings);
        return new RecordedVoice(
                new Voice("dora", "es", VoiceKind.SPEECH_SERVER, "Dora"),
                "test-1",
                (text, speed) -> new Sound(tape.removeFirst(), RATE),
                usualSpeed,
                2);
    }

    /** Syllables of a voice: a tone of 200 Hz that comes and goes four times in a second. */
    private static double[] speech(double seconds, double volume) {
        var samples = new double[(int) (seconds * RATE)];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / RATE;
            double envelope = 0.55 + 0.45 * Math.cos(2 * Math.PI * 4 * t);
            samples[i] = Math.clamp(volume * envelope * Math.sin(2 * Math.PI * 200 * t), -1, 1);
        }
        return samples;
    }

    private static double[] silence(double seconds) {
        return new double[(int) (seconds * RATE)];
    }

    private static double[] joined(double[]... parts) {
        return List.of(parts).stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
