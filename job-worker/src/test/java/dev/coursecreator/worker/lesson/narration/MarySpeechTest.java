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

class MarySpeechTest {

    private static final String SENTENCE =
            "A share group divides the work among its members, without any partitions to plan, and nobody has to wait.";

    private final MarySpeech speech = new MarySpeech();

    @Test
    void aSentenceIsHeardAtTheSpeedOfAPerson() throws Exception {
        var samples = speech.speak(SENTENCE, "cmu-slt");

        var minutes = samples.length / 48_000.0 / 60;
        assertThat(SENTENCE.split(" ").length / minutes).isBetween(110.0, 230.0);
        assertThat(rootMeanSquare(samples)).isBetween(500.0, 12_000.0);
    }

    @Test
    void itIsTheSameOnEveryThreadAndEveryTime() throws Exception {
        var first = speech.speak(SENTENCE, "cmu-slt");
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<short[]> speak = () -> speech.speak(SENTENCE, "cmu-slt");
            for (var other :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> speak).toList())) {
                assertThat(other.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void theSilenceAroundTheWordsIsTakenAway() throws Exception {
        var samples = speech.speak("Stop.", "cmu-slt");

        assertThat(rootMeanSquare(java.util.Arrays.copyOf(samples, 4_800))).isGreaterThan(20);
        assertThat(samples.length).isLessThan(48_000);
    }

    @Test
    void whatCannotBePronouncedIsSilence() throws Exception {
        for (var unspeakable : List.of("", "…", "🎉🎉", "– —")) {
            assertThat(speech.speak(unspeakable, "cmu-slt")).isEmpty();
        }
    }

    @Test
    void oddTextIsSpokenAllTheSame() throws Exception {
        for (var odd :
                List.of("xq'zz", "a", "'", "Z", "brrrrr tsk", "12345678901234567890", "zzzzzzzzzzzzzzzzzzzzzzzzzzzz")) {
            assertThat(speech.speak(odd + " word", "cmu-slt")).as(odd).isNotEmpty();
        }
    }

    @Test
    void aSentenceWithoutAnEndIsSpokenInSeveralBreaths() throws Exception {
        var samples = speech.speak("one more word ".repeat(100), "cmu-slt");

        assertThat(300 / (samples.length / 48_000.0 / 60)).isBetween(110.0, 260.0);
    }

    @Test
    void itStopsBetweenSentencesWhenInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> speech.speak("Hello.", "cmu-slt")).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void itIsReadyOnceItHasSpoken() throws Exception {
        speech.speak("Hello.", "cmu-slt");

        assertThat(speech.isReady()).isTrue();
    }

    @Test
    void anyTextAtAllIsSpokenOrSilent() throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            var text = random.ints(20, 0, 5)
                    .mapToObj(
                            kind -> kind == 0 ? 32 + random.nextInt(95) : kind == 1 ? random.nextInt(0x3000) : ' ' + 65)
                    .map(c -> Character.toString(c == 97 ? "aeioubdgkmnrst ' ".charAt(random.nextInt(17)) : c))
                    .collect(Collectors.joining());
            assertThat(speech.speak(text, "cmu-slt"))
                    .as("seed %d, text '%s'", seed, text)
                    .isNotNull();
        }
    }

    @Test
    void anUnknownVoiceIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> speech.speak("Hello.", "nobody"))
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
