package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.script.Voice;
import java.util.List;

/** Voices for tests of other packages. */
public final class Voices {

    private Voices() {}

    public static SpeechSynthesizer bundled() {
        return new MaryTtsSynthesizer();
    }

    /** The step with silent voices. */
    public static SpeakSentence silent(Voice... voices) {
        return new SpeakSentence(new WorkerVoices(
                List.of(() -> List.of(voices).stream().map(Silent::new).toList())));
    }

    private record Silent(Voice voice) implements SpeechSynthesizer {

        @Override
        public String engine() {
            return "silent";
        }

        @Override
        public short[] speak(String sentence, double speed) {
            return new short[0];
        }
    }
}
