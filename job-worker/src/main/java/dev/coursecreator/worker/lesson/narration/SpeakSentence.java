package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.worker.step.Step;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Synthesizes one sentence. Each sentence is its own artifact, so that after an edit only changed sentences are synthesized. */
@Component
public final class SpeakSentence implements Step<SpeakSentence.Input, SpokenSentence> {

    private final SpeechSynthesizer synthesizer;

    SpeakSentence(SpeechSynthesizer synthesizer) {
        this.synthesizer = synthesizer;
    }

    /**
     * The text to speak.
     *
     * @param voice id of a {@link dev.coursecreator.model.script.Voice}
     */
    public record Input(String text, String voice) {}

    @Override
    public String name() {
        return "speak-sentence";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String engine() {
        return synthesizer.engine();
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.WAV;
    }

    @Override
    public void run(Input input, Path output) throws StepException, IOException, InterruptedException {
        var samples = synthesizer.speak(input.text(), input.voice());
        try (var wav = WavFile.create(output, samples.length)) {
            wav.write(samples, samples.length);
        }
    }

    @Override
    public SpokenSentence result(Input input, Artifact artifact) {
        return new SpokenSentence(artifact, WavFile.samples(artifact.bytes()));
    }

    @Override
    public double mediaSeconds(Input input, SpokenSentence result) {
        return (double) result.samples() / SpokenSentence.SAMPLE_RATE;
    }
}
