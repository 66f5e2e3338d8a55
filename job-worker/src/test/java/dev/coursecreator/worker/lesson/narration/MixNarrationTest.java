package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.pace.PageTime;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.lesson.narration.MixNarration.PlacedSentence;
import dev.coursecreator.worker.lesson.video.MediaProbe;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mixes a narration with the real voice and a real store. */
class MixNarrationTest {

    private static final int SECOND = SpokenSentence.SAMPLE_RATE;

    @TempDir
    Path folder;

    private ArtifactStore store;
    private StepRunner runner;

    @BeforeEach
    void open() throws Exception {
        store = new LocalArtifactStore(folder);
        runner = new StepRunner(store, new SimpleMeterRegistry(), Tracing.noop());
    }

    @Test
    void aSentenceSpokenTwiceIsOneArtifact() throws Exception {
        var first = spoken("Share groups divide the work.");

        assertThat(spoken("Share groups divide the work.")).isEqualTo(first);
        assertThat(first.samples()).isBetween(1L * SECOND, 4L * SECOND);
        try (var wav = AudioSystem.getAudioInputStream(store.local(first.wav()).toFile())) {
            assertThat(wav.getFormat().getSampleRate()).isEqualTo(48_000);
            assertThat(wav.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(wav.getFormat().getChannels()).isEqualTo(1);
            assertThat(wav.getFrameLength()).isEqualTo(first.samples());
        }
    }

    @Test
    void everySentenceIsAtItsPositionWithSilenceBetween() throws Exception {
        var lesson = lesson("The first sentence.", "The second one is a little longer.");

        var sound = mix(lesson, false);

        assertThat(sound).hasSize((int) lesson.samples());
        var silent = new boolean[sound.length];
        Arrays.fill(silent, true);
        for (var sentence : lesson.sentences()) {
            var start = (int) sentence.startSample();
            Arrays.fill(silent, start, start + (int) sentence.samples(), false);
            assertThat(Arrays.copyOfRange(sound, start, start + (int) sentence.samples()))
                    .isEqualTo(WavFile.read(store.local(sentence.wav())));
        }
        for (int i = 0; i < sound.length; i++) {
            assertThat(silent[i] && sound[i] != 0).isFalse();
        }
    }

    @Test
    void musicIsFarQuieterThanTheVoiceAndRisesInPauses() throws Exception {
        var lesson = longLesson();

        var voice = mix(lesson, false);
        var both = mix(lesson, true);

        var music = new double[both.length];
        for (int i = 0; i < both.length; i++) {
            music[i] = both[i] - voice[i];
        }
        var sentence = lesson.sentences().get(0);
        var speaking = level(music, sentence.startSample() + SECOND / 2, sentence.samples() - SECOND / 2);
        var speech = level(widened(voice), sentence.startSample(), sentence.samples());
        var pause = level(music, sentence.startSample() + sentence.samples() + 2 * SECOND, 4L * SECOND);
        assertThat(speech - speaking).as("voice over music, dB").isBetween(25.0, 45.0);
        assertThat(pause - speaking)
                .as("music in pauses over music under the voice, dB")
                .isBetween(3.0, 12.0);
        assertThat(pause).as("music in pauses, dB of full scale").isGreaterThan(-60);
    }

    @Test
    void musicFadesWithoutClicksAndIsDeterministic() throws Exception {
        var lesson = longLesson();
        var voice = mix(lesson, false);

        var both = mix(lesson, true);

        assertThat(mix(lesson, true)).isEqualTo(both);
        assertThat(both[0] - voice[0]).isZero();
        assertThat(Math.abs(both[both.length - 1] - voice[both.length - 1])).isLessThanOrEqualTo(1);
        for (int i = 1; i < both.length; i++) {
            var step = (both[i] - voice[i]) - (both[i - 1] - voice[i - 1]);
            assertThat(Math.abs(step)).as("jump of the music at sample %d", i).isLessThan(100);
        }
    }

    @Test
    void theFileSaysHowLoudItIs() throws Exception {
        var file = mixed(input(longLesson(), true));

        var gain = Pattern.compile("REPLAYGAIN_TRACK_GAIN=([+-][0-9.]+) dB")
                .matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        assertThat(gain.find()).isTrue();
        assertThat(-18 - Double.parseDouble(gain.group(1)))
                .isCloseTo(MediaProbe.of(file).loudness(), within(0.1))
                .isBetween(-30.0, -10.0);
    }

    @Test
    void samplesDoNotOverflow() throws Exception {
        var samples = new short[3 * SECOND];
        Arrays.fill(samples, Short.MAX_VALUE);
        var loud = wav(samples);

        var sound = mix(new MixNarration.Input(List.of(new PlacedSentence(loud, SECOND)), 5L * SECOND, true));

        for (int i = SECOND; i < 4 * SECOND; i++) {
            assertThat(sound[i]).isGreaterThan((short) 0);
        }
    }

    @Test
    void sentencesThatOverlapOrExceedTheLessonAreRejected() throws Exception {
        var wav = wav(new short[SECOND]);

        assertThatThrownBy(() -> new MixNarration.Input(
                        List.of(new PlacedSentence(wav, 0), new PlacedSentence(wav, SECOND / 2)), 9L * SECOND, false))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> new MixNarration.Input(List.of(new PlacedSentence(wav, SECOND)), SECOND, false))
                .hasMessageContaining("after the lesson's 48000 samples");
    }

    /** A short text with many pauses made a file of two gigabytes. */
    @Test
    void silenceTakesNoSpace() throws Exception {
        var sound = wav(new short[] {1, -1});
        var file = folder.resolve("silence.flac");

        new MixNarration(store)
                .run(
                        new MixNarration.Input(
                                List.of(new PlacedSentence(sound, 3_600L * SECOND)), 7_200L * SECOND, false),
                        file);

        assertThat(Files.size(file)).isLessThan(400_000);
    }

    @Test
    void aLessonOfManyHoursIsRejectedWithARemedy() {
        assertThatThrownBy(() -> mix(new MixNarration.Input(List.of(), 30_000L * SECOND, false)))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("500 minutes")
                .hasMessageContaining("split it");
    }

    private NarrationTimeline longLesson() {
        return NarrationTimeline.of(
                List.of(page(List.of(
                        new Utterance.Sentence(
                                "A share group divides the work among its members, so that nobody waits."),
                        new Utterance.Pause(10_000),
                        new Utterance.Sentence("And a pause is for thinking.")))),
                sentence -> spoken(sentence.text()));
    }

    private NarrationTimeline lesson(String... sentences) {
        var says = new ArrayList<Utterance>();
        for (var sentence : sentences) {
            says.add(new Utterance.Sentence(sentence));
        }
        return NarrationTimeline.of(List.of(page(says)), sentence -> spoken(sentence.text()));
    }

    private static NarrationTimeline.NarratedPage page(List<Utterance> says) {
        return new NarrationTimeline.NarratedPage(says, new PageTime(0, 30_000));
    }

    private SpokenSentence spoken(String text) {
        try {
            return runner.run(
                    new SpeakSentence(new WorkerVoices(List.of(new MaryTtsSynthesizer()))),
                    new SpeakSentence.Input(text, "cmu-slt", null));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private short[] mix(NarrationTimeline lesson, boolean music) throws Exception {
        return mix(input(lesson, music));
    }

    private static MixNarration.Input input(NarrationTimeline lesson, boolean music) {
        Function<NarrationTimeline.Sentence, PlacedSentence> placed =
                sentence -> new PlacedSentence(sentence.wav(), sentence.startSample());
        return new MixNarration.Input(lesson.sentences().stream().map(placed).toList(), lesson.samples(), music);
    }

    private short[] mix(MixNarration.Input input) throws Exception {
        return FlacReader.read(mixed(input));
    }

    private Path mixed(MixNarration.Input input) throws Exception {
        var file = folder.resolve("mix.flac");
        Files.deleteIfExists(file);
        new MixNarration(store).run(input, file);
        return file;
    }

    private Artifact wav(short[] samples) throws Exception {
        SpeechSynthesizer tone = new SpeechSynthesizer() {
            @Override
            public Voice voice() {
                return new Voice("test", "en", VoiceKind.DRAFT, "Test");
            }

            @Override
            public String engine() {
                return "test";
            }

            @Override
            public short[] speak(String sentence, double speed) {
                return samples;
            }
        };
        var voices = new WorkerVoices(List.of(() -> List.of(tone)));
        return runner.run(new SpeakSentence(voices), new SpeakSentence.Input("tone", "test", null))
                .wav();
    }

    private static double[] widened(short[] samples) {
        var wide = new double[samples.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = samples[i];
        }
        return wide;
    }

    /** Root mean square in dB of full scale. */
    private static double level(double[] samples, long from, long count) {
        var sum = 0.0;
        for (long i = from; i < from + count; i++) {
            sum += samples[(int) i] * samples[(int) i];
        }
        return 20 * Math.log10(Math.sqrt(sum / count) / Short.MAX_VALUE);
    }
}
