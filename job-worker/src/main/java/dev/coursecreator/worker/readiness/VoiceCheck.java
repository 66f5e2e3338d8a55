package dev.coursecreator.worker.readiness;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.worker.lesson.narration.WorkerVoices;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Synthesizes one word with every bundled voice and checks that the result is not silent. */
record VoiceCheck(WorkerVoices voices) implements StartupCheck {

    @Override
    public void run(Path folder) throws StepException, IOException, InterruptedException {
        for (var voice : Voice.BUNDLED) {
            var samples = voices.of(voice.id()).speak("Ready.", 1);
            if (IntStream.range(0, samples.length).allMatch(i -> samples[i] == 0)) {
                throw new IOException("the voice " + voice.id() + " produced only silence");
            }
        }
    }
}
