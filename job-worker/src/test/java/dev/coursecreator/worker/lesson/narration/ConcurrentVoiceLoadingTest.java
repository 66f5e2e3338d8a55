package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several threads synthesize speech before the voice is loaded. Runs in its own JVM, where the voice is not loaded yet. */
class ConcurrentVoiceLoadingTest {

    @Test
    void severalThreadsCanSpeakBeforeTheVoiceIsLoaded() throws Exception {
        var jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConcurrentVoiceLoadingTest.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            var output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(output).endsWith("identical" + System.lineSeparator());
        } finally {
            jvm.destroyForcibly();
        }
    }

    /** Main of the second JVM: speaks on six threads concurrently, then again sequentially. */
    public static void main(String[] arguments) throws Exception {
        var speech = new MaryTtsSynthesizer();
        var sentences = List.of(
                "The first worker takes a record.",
                "Another one renews its lock.",
                "Is the third one late?",
                "Each of them speaks at the same time.",
                "None of them waits for the others.",
                "Six sentences, six threads.");
        try (var threads = Executors.newFixedThreadPool(6)) {
            var together = threads.invokeAll(sentences.stream()
                    .map(sentence -> (Callable<short[]>) () -> speech.speak(sentence, 1))
                    .toList());
            for (int i = 0; i < sentences.size(); i++) {
                var alone = speech.speak(sentences.get(i), 1);
                if (!Arrays.equals(together.get(i).get(), alone)) {
                    throw new AssertionError("spoken differently: " + sentences.get(i));
                }
            }
        }
        System.out.println("identical");
    }
}
