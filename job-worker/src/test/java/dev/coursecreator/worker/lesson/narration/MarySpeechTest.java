package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.worker.step.StepFailure;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
    void anUnknownVoiceIsRefusedWithTheOnesThereAre() {
        assertThatThrownBy(() -> speech.speak("Hello.", "nobody"))
                .isInstanceOf(StepFailure.class)
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
