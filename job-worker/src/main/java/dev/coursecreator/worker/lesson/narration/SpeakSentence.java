package dev.coursecreator.worker.lesson.narration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.worker.step.Step;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Synthesizes one sentence. Each sentence is its own artifact, so that after an edit only changed sentences are synthesized. */
@Component
public final class SpeakSentence implements Step<SpeakSentence.Input, SpokenSentence> {

    private final WorkerVoices voices;

    SpeakSentence(WorkerVoices voices) {
        this.voices = voices;
    }

    /**
     * The text to speak.
     *
     * @param voice id of a {@link dev.coursecreator.model.script.Voice}
     * @param speed null means 1, so that sentences at the usual speed keep their keys
     */
    public record Input(
            String text,
            String voice,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double speed) {

        public Input {
            speed = speed == null || speed == 1 ? null : speed;
        }
    }

    @Override
    public String name() {
        return "speak-sentence";
    }

    @Override
    public int version() {
        return 2;
    }

    /** That of the voice. Without the voice the step fails, so that nothing is stored under this key. */
    @Override
    public String engine(Input input) {
        return voices.find(input.voice()).map(SpeechSynthesizer::engine).orElse("none");
    }

    /** Whether a server speaks with that voice. */
    public boolean isRemote(String voice) {
        return voices.find(voice).map(SpeechSynthesizer::isRemote).orElse(false);
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.WAV;
    }

    @Override
    public void run(Input input, Path output) throws StepException, IOException, InterruptedException {
        var speed = Objects.requireNonNullElse(input.speed(), 1.0);
        var samples = voices.of(input.voice()).speak(input.text(), speed);
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
