package dev.coursecreator.worker.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.worker.lesson.narration.Voices;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SpeechThreadsTest {

    @Test
    void whoWaitsForAServerKeepsNoThreadFromRendering() {
        var speak = Voices.silent(
                Voice.BUNDLED.getFirst(),
                new Voice("espeak-es", "es", VoiceKind.DRAFT, "Spanish"),
                new Voice("dora", "es", VoiceKind.SPEECH_SERVER, "Dora"));
        try (var rendering = Executors.newSingleThreadExecutor()) {
            var threads = new SpeechThreads(speak, rendering);

            assertThat(threads.of("cmu-slt")).isSameAs(rendering);
            assertThat(threads.of("espeak-es")).isSameAs(rendering);
            assertThat(threads.of("unknown")).isSameAs(rendering);
            assertThat(threads.of("dora")).isNotSameAs(rendering);
            threads.destroy();
        }
    }
}
