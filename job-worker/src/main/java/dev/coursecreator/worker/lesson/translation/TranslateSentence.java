package dev.coursecreator.worker.lesson.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.script.GlossaryEntry;
import dev.coursecreator.worker.step.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A translated sentence. Its key has the sentence, not its neighbours: it is translated together with others, but never again when one of
 * them changes.
 */
final class TranslateSentence implements Step<TranslateSentence.Input, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What a translation depends on, besides the translator.
     *
     * @param code the words in it that are written as code
     * @param glossary entries that occur in it
     */
    record Input(String text, String from, String to, List<String> code, List<GlossaryEntry> glossary) {}

    private final String engine;
    private final String translation;
    private final ArtifactStore artifacts;

    /** @param translation to be stored; empty if there is none, and the step is only looked up */
    TranslateSentence(String engine, String translation, ArtifactStore artifacts) {
        this.engine = engine;
        this.translation = translation;
        this.artifacts = artifacts;
    }

    @Override
    public String name() {
        return "translate-sentence";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String engine(Input input) {
        return engine;
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.JSON;
    }

    @Override
    public void run(Input input, Path output) throws IOException {
        Files.writeString(output, JSON.writeValueAsString(translation));
    }

    @Override
    public String result(Input input, Artifact artifact) throws IOException {
        return JSON.readValue(Files.readString(artifacts.local(artifact), UTF_8), String.class);
    }
}
