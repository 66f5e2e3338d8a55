package dev.coursecreator.worker.readiness;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.worker.lesson.narration.SpeechSynthesizer;
import dev.coursecreator.worker.step.StepFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Says one word with every voice and looks whether there is a sound. */
record SpeakingAWord(SpeechSynthesizer synthesizer) implements Trial.Attempt {

    @Override
    public void run(Path folder) throws StepFailure, IOException, InterruptedException {
        for (var voice : Voice.BUNDLED) {
            var samples = synthesizer.speak("Ready.", voice.id());
            if (IntStream.range(0, samples.length).allMatch(i -> samples[i] == 0)) {
                throw new IOException("the voice " + voice.id() + " said nothing");
            }
        }
    }
}
