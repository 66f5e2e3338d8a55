package dev.coursecreator.worker.lesson.narration.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.worker.lesson.narration.Voices;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechLevelTest {

    @Test
    void recordedVoicesAreAsLoudAsTheBundledOne() throws Exception {
        double sum = 0;
        var sentences = List.of(
                "A share group divides the work among its members.",
                "Nobody has to plan partitions, and nobody waits.",
                "What happens when a worker stops?",
                "Its record is given to another worker after thirty seconds.");
        for (var sentence : sentences) {
            var samples = Voices.bundled().speak(sentence, 1);
            var sound = new double[samples.length];
            for (int i = 0; i < samples.length; i++) {
                sound[i] = samples[i] / 32_768.0;
            }
            sum += SpeechLevel.loudness(sound);
        }

        assertThat(sum / sentences.size())
                .as(Voice.BUNDLED.getFirst().id())
                .isCloseTo(SpeechLevel.TARGET_LUFS, within(1.0));
    }
}
