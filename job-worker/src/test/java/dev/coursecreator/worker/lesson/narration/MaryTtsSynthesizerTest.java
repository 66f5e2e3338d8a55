package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaryTtsSynthesizerTest {

    private static final String SENTENCE =
            "A share group divides the work among its members, without any partitions to plan, and nobody has to wait.";

    private final MaryTtsSynthesizer synthesizer = new MaryTtsSynthesizer();

    @Test
    void speechHasTheTempoOfAPerson() throws Exception {
        var samples = synthesizer.speak(SENTENCE, 1);

        var minutes = samples.length / 48_000.0 / 60;
        assertThat(SENTENCE.split(" ").length / minutes).isBetween(110.0, 230.0);
        assertThat(rootMeanSquare(samples)).isBetween(500.0, 12_000.0);
    }

    @Test
    void theOutputIsTheSameOnEveryThread() throws Exception {
        var first = synthesizer.speak(SENTENCE, 1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<short[]> speak = () -> synthesizer.speak(SENTENCE, 1);
            for (var other :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> speak).toList())) {
                assertThat(other.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void speedChangesTheLengthButNotThePitch() throws Exception {
        var usual = synthesizer.speak(SENTENCE, 1);
        var slow = synthesizer.speak(SENTENCE, 0.8);
        var fast = synthesizer.speak(SENTENCE, 1.5);

        assertThat((double) slow.length / usual.length).isCloseTo(1.25, within(0.09));
        assertThat((double) fast.length / usual.length).isCloseTo(0.67, within(0.09));
        assertThat(Pitch.of(slow, 48_000).medianHertz())
                .isCloseTo(Pitch.of(usual, 48_000).medianHertz(), within(8.0));
    }

    @Test
    void otherSpeedsOnOtherThreadsChangeNothing() throws Exception {
        var speeds = List.of(1.0, 0.8, 1.0, 1.5, 0.8, 1.0, 1.5, 1.0);
        var alone = new HashMap<Double, short[]>();
        for (double speed : speeds) {
            alone.put(speed, synthesizer.speak(SENTENCE, speed));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var together = threads.invokeAll(speeds.stream()
                    .map(speed -> (Callable<short[]>) () -> synthesizer.speak(SENTENCE, speed))
                    .toList());
            for (int i = 0; i < speeds.size(); i++) {
                assertThat(together.get(i).get()).as("speed %s", speeds.get(i)).isEqualTo(alone.get(speeds.get(i)));
            }
        }
    }

    /** It deviates by 1.5 semitones in this sentence unless the melody is widened. */
    @Test
    void pitchMovesMoreThanThatOfTheVoiceAsItIs() throws Exception {
        var pitch = Pitch.of(synthesizer.speak(SENTENCE, 1), 48_000);

        assertThat(pitch.medianHertz()).isBetween(150.0, 190.0);
        assertThat(pitch.deviationInSemitones()).isBetween(1.8, 3.0);
    }

    @Test
    void silenceAroundTheWordsIsTrimmed() throws Exception {
        var samples = synthesizer.speak("Stop.", 1);

        assertThat(rootMeanSquare(java.util.Arrays.copyOf(samples, 4_800))).isGreaterThan(20);
        assertThat(samples.length).isLessThan(48_000);
    }

    @Test
    void unpronounceableTextIsSilent() throws Exception {
        for (var unspeakable : List.of("", "…", "🎉🎉", "– —")) {
            assertThat(synthesizer.speak(unspeakable, 1)).isEmpty();
        }
    }

    @Test
    void unusualTextIsSpoken() throws Exception {
        for (var odd :
                List.of("xq'zz", "a", "'", "Z", "brrrrr tsk", "12345678901234567890", "zzzzzzzzzzzzzzzzzzzzzzzzzzzz")) {
            assertThat(synthesizer.speak(odd + " word", 1)).as(odd).isNotEmpty();
        }
    }

    @Test
    void aVeryLongSentenceIsSpokenInChunks() throws Exception {
        var samples = synthesizer.speak("one more word ".repeat(50), 1);

        assertThat(150 / (samples.length / 48_000.0 / 60)).isBetween(110.0, 260.0);
    }

    @Test
    void anInterruptedThreadDoesNotSpeak() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> synthesizer.speak("Hello.", 1)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void itIsReadyAfterTheFirstSentence() throws Exception {
        synthesizer.speak("Hello.", 1);

        assertThat(synthesizer.isReady()).isTrue();
    }

    @Test
    void randomTextIsSpokenOrSilent() throws Exception {
        var seed = Long.getLong("random.seed", 1);
        var random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            var text = random.ints(20, 0, 5)
                    .mapToObj(
                            kind -> kind == 0 ? 32 + random.nextInt(95) : kind == 1 ? random.nextInt(0x3000) : ' ' + 65)
                    .map(c -> Character.toString(c == 97 ? "aeioubdgkmnrst ' ".charAt(random.nextInt(17)) : c))
                    .collect(Collectors.joining());
            assertThat(synthesizer.speak(text, 1))
                    .as("seed %d, text '%s'", seed, text)
                    .isNotNull();
        }
    }

    private static double rootMeanSquare(short[] samples) {
        var sum = 0.0;
        for (var sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }
}
