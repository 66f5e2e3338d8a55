package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A worker's first lesson: several threads speak before the voice is loaded. Needs a JVM in which nobody has spoken yet. */
class FirstWordsTest {

    @Test
    void severalThreadsMaySpeakBeforeTheVoiceIsLoaded() throws Exception {
        var jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstWordsTest.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(said).endsWith("all the same" + System.lineSeparator());
        } finally {
            jvm.destroyForcibly();
        }
    }

    /** The other JVM: speaks on six threads at once from the first moment, and again one by one. */
    public static void main(String[] arguments) throws Exception {
        var speech = new MarySpeech();
        var sentences = List.of(
                "The first worker takes a record.",
                "Another one renews its lock.",
                "Is the third one late?",
                "Each of them speaks at the same time.",
                "None of them waits for the others.",
                "Six sentences, six threads.");
        try (var threads = Executors.newFixedThreadPool(6)) {
            var together = threads.invokeAll(sentences.stream()
                    .map(sentence -> (Callable<short[]>) () -> speech.speak(sentence, "cmu-slt"))
                    .toList());
            for (int i = 0; i < sentences.size(); i++) {
                var alone = speech.speak(sentences.get(i), "cmu-slt");
                if (!Arrays.equals(together.get(i).get(), alone)) {
                    throw new AssertionError("spoken differently: " + sentences.get(i));
                }
            }
        }
        System.out.println("all the same");
    }
}
