package dev.coursecreator.worker.languagemodel;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.languagemodel.LanguageModelSettings.Kind;
import dev.coursecreator.worker.remote.RemoteConnection;
import dev.coursecreator.worker.step.StepRunner;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Language models for tests of what uses them. */
public final class LanguageModelFixtures {

    private LanguageModelFixtures() {}

    /** Models with the API of OpenAI, one for each server. */
    public static LanguageModels openAi(ArtifactStore store, RemoteConnection connection, URI... servers) {
        return models(
                store,
                connection,
                Stream.of(servers)
                        .map(server -> model(Kind.OPENAI, "model-" + server.getPort(), server))
                        .toList());
    }

    static LanguageModels models(
            ArtifactStore store, RemoteConnection connection, List<LanguageModelSettings.Model> settings) {
        return LanguageModels.of(
                settings, () -> connection, new StepRunner(store, connection.metrics(), Tracing.noop()), store);
    }

    static LanguageModelSettings.Model model(Kind kind, String name, URI server) {
        return model(kind, name, server, true);
    }

    static LanguageModelSettings.Model model(Kind kind, String name, URI server, boolean jsonSchema) {
        return new LanguageModelSettings.Model(
                null, kind, server, name, "sk-secret", Duration.ofMinutes(5), 2, 4_096, jsonSchema, null, 2.0, 8.0);
    }
}
