package dev.coursecreator.worker.lesson.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakSentenceTest {

    private static final String TEXT = "A worker takes a record.";

    @TempDir
    Path folder;

    private StepRunner runner;

    @BeforeEach
    void start() throws Exception {
        runner = new StepRunner(new LocalArtifactStore(folder), new SimpleMeterRegistry(), Tracing.noop());
    }

    /** The SHA-256 of {"step":"speak-sentence","version":2,"engine":"marytts-5.2.1/pronunciation-4","input":{"text":"…","voice":"cmu-slt"}}. */
    @Test
    void whatTheBundledVoiceHasSaidIsNotSaidAgain() throws Exception {
        var bundled = new SpeakSentence(new WorkerVoices(List.of(new MaryTtsSynthesizer())));
        var before = "a31ab2ef44248c86dc9a03b9f800f90dff571bb90ea6a8e53e44e7a3a67cb86d";

        assertThat(artifact(bundled, "cmu-slt", null).key().toString()).contains(before);
        assertThat(artifact(bundled, "cmu-slt", 1.0).key().toString()).contains(before);
        assertThat(artifact(bundled, "cmu-slt", 0.9).key().toString()).doesNotContain(before);
    }

    @Test
    void anotherEngineOrVoiceIsAnotherArtifact() throws Exception {
        var first = step(voice("ana", "engine-1"), voice("eva", "engine-1"));
        var second = step(voice("ana", "engine-2"));

        assertThat(artifact(first, "ana", null).key())
                .isEqualTo(artifact(first, "ana", null).key())
                .isNotEqualTo(artifact(first, "eva", null).key())
                .isNotEqualTo(artifact(second, "ana", null).key());
    }

    @Test
    void aWorkerWithoutTheVoiceSaysWhichSettingIsMissing() {
        var step = step(voice("ana", "engine-1"));

        assertThatThrownBy(() -> artifact(step, "dora", null))
                .isInstanceOfSatisfying(
                        StepException.class,
                        failed -> assertThat(failed.failure())
                                .as("another worker may have it")
                                .isEqualTo(new Failure.Transient(
                                        "unknown-voice",
                                        "This worker does not have the voice 'dora'; it has ana. Configure it in"
                                                + " course-creator.worker.speech-servers of every worker.")));
        assertThatThrownBy(() -> artifact(step, "espeak-es", null))
                .hasMessageContaining("Install espeak-ng on every worker");
    }

    @Test
    void voicesHaveDifferentIds() {
        assertThatThrownBy(() -> step(voice("ana", "engine-1"), voice("ana", "engine-2")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the voice id 'ana' is already used");
    }

    private static SpeakSentence step(SpeechSynthesizer... voices) {
        return new SpeakSentence(new WorkerVoices(List.of(() -> List.of(voices))));
    }

    private Artifact artifact(SpeakSentence step, String voice, @Nullable Double speed) throws Exception {
        return Objects.requireNonNull(
                runner.run(step, new SpeakSentence.Input(TEXT, voice, speed)).wav());
    }

    private static SpeechSynthesizer voice(String id, String engine) {
        return new SpeechSynthesizer() {
            @Override
            public Voice voice() {
                return new Voice(id, "es", VoiceKind.SPEECH_SERVER, id);
            }

            @Override
            public String engine() {
                return engine;
            }

            @Override
            public short[] speak(String sentence, double speed) {
                return new short[] {1};
            }
        };
    }
}
