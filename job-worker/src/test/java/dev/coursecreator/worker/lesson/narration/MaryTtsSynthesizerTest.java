package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.worker.step.StepException;
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
        var samples = synthesizer.speak(SENTENCE, "cmu-slt");

        var minutes = samples.length / 48_000.0 / 60;
        assertThat(SENTENCE.split(" ").length / minutes).isBetween(110.0, 230.0);
        assertThat(rootMeanSquare(samples)).isBetween(500.0, 12_000.0);
    }

    @Test
    void theOutputIsTheSameOnEveryThread() throws Exception {
        var first = synthesizer.speak(SENTENCE, "cmu-slt");
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<short[]> speak = () -> synthesizer.speak(SENTENCE, "cmu-slt");
            for (var other :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> speak).toList())) {
                assertThat(other.get()).isEqualTo(first);
            }
        }
    }

    /** It deviates by 1.5 semitones in this sentence unless the melody is widened. */
    @Test
    void pitchMovesMoreThanThatOfTheVoiceAsItIs() throws Exception {
        var pitch = Pitch.of(synthesizer.speak(SENTENCE, "cmu-slt"), 48_000);

        assertThat(pitch.medianHertz()).isBetween(150.0, 190.0);
        assertThat(pitch.deviationInSemitones()).isBetween(1.8, 3.0);
    }

    @Test
    void silenceAroundTheWordsIsTrimmed() throws Exception {
        var samples = synthesizer.speak("Stop.", "cmu-slt");

        assertThat(rootMeanSquare(java.util.Arrays.copyOf(samples, 4_800))).isGreaterThan(20);
        assertThat(samples.length).isLessThan(48_000);
    }

    @Test
    void unpronounceableTextIsSilent() throws Exception {
        for (var unspeakable : List.of("", "…", "🎉🎉", "– —")) {
            assertThat(synthesizer.speak(unspeakable, "cmu-slt")).isEmpty();
        }
    }

    @Test
    void unusualTextIsSpoken() throws Exception {
        for (var odd :
                List.of("xq'zz", "a", "'", "Z", "brrrrr tsk", "12345678901234567890", "zzzzzzzzzzzzzzzzzzzzzzzzzzzz")) {
            assertThat(synthesizer.speak(odd + " word", "cmu-slt")).as(odd).isNotEmpty();
        }
    }

    @Test
    void aVeryLongSentenceIsSpokenInChunks() throws Exception {
        var samples = synthesizer.speak("one more word ".repeat(50), "cmu-slt");

        assertThat(150 / (samples.length / 48_000.0 / 60)).isBetween(110.0, 260.0);
    }

    @Test
    void anInterruptedThreadDoesNotSpeak() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> synthesizer.speak("Hello.", "cmu-slt")).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void itIsReadyAfterTheFirstSentence() throws Exception {
        synthesizer.speak("Hello.", "cmu-slt");

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
            assertThat(synthesizer.speak(text, "cmu-slt"))
                    .as("seed %d, text '%s'", seed, text)
                    .isNotNull();
        }
    }

    @Test
    void anUnknownVoiceIsRejectedWithTheAvailableOnes() {
        assertThatThrownBy(() -> synthesizer.speak("Hello.", "nobody"))
                .isInstanceOf(StepException.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("cmu-slt");
    }

    private static double rootMeanSquare(short[] samples) {
        var sum = 0.0;
        for (var sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }
}
