package dev.coursecreator.worker.languagemodel;

import dev.coursecreator.model.Check;
import dev.coursecreator.worker.remote.ServerSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The language models among {@code course-creator.worker.*}.
 *
 * @param languageModels in the order in which they are asked; null means none
 */
@ConfigurationProperties("course-creator.worker")
record LanguageModelSettings(@Nullable List<Model> languageModels) {

    /** The protocol of a server. */
    enum Kind {
        /** Any server with the API of OpenAI: theirs, vLLM, LM Studio, llama.cpp, and most others. */
        OPENAI("https://api.openai.com/v1"),
        ANTHROPIC("https://api.anthropic.com"),
        OLLAMA("http://localhost:11434");

        private final URI defaultUrl;

        Kind(String defaultUrl) {
            this.defaultUrl = URI.create(defaultUrl);
        }
    }

    LanguageModelSettings {
        languageModels = languageModels == null ? List.of() : List.copyOf(languageModels);
    }

    List<Model> models() {
        return Objects.requireNonNullElse(languageModels, List.of());
    }

    /**
     * A language model.
     *
     * @param name in messages, logs and metrics; default: the model
     * @param baseUrl of its server; default: that of the vendor
     * @param model as the server calls it
     * @param apiKey null if the server wants none
     * @param timeout of a request
     * @param concurrentRequests of this worker
     * @param maxOutputTokens longest answer, with what the model thinks before
     * @param jsonSchema whether the server makes the model follow a schema; of kind openai, some know only JSON as such
     * @param temperature from 0, the same answer each time, to 2; null leaves it to the server
     * @param inputPrice of a million input tokens; 0 if it is not known or free
     * @param outputPrice of a million output tokens, in the same currency
     */
    record Model(
            @Nullable String name,
            Kind kind,
            @Nullable URI baseUrl,
            String model,
            @Nullable String apiKey,
            @DefaultValue("60s") Duration timeout,
            @DefaultValue("2") int concurrentRequests,
            @DefaultValue("8192") int maxOutputTokens,
            @DefaultValue("true") boolean jsonSchema,
            @Nullable Double temperature,
            @DefaultValue("0") double inputPrice,
            @DefaultValue("0") double outputPrice) {

        @SuppressWarnings("ConstantValue") // Spring binds what is missing as null.
        Model {
            Check.that(
                    kind != null, "course-creator.worker.language-models[].kind must be openai, anthropic or ollama");
            Check.that(
                    model != null && !model.isBlank(),
                    "course-creator.worker.language-models[].model must be the name of a model");
            Check.atLeast("course-creator.worker.language-models[].max-output-tokens", maxOutputTokens, 1);
            Check.that(
                    inputPrice >= 0 && outputPrice >= 0,
                    "prices in course-creator.worker.language-models must be >= 0");
            name = name == null || name.isBlank() ? model : name;
            Check.that(
                    temperature == null || (temperature >= 0 && temperature <= 2),
                    "course-creator.worker.language-models[].temperature must be from 0 to 2 but was " + temperature);
            baseUrl = baseUrl == null ? kind.defaultUrl : baseUrl;
            ServerSettings.baseUrl(
                    "course-creator.worker.language-models[].base-url", baseUrl, kind.defaultUrl.toString());
            apiKey = ServerSettings.apiKey("course-creator.worker.language-models[].api-key", apiKey);
        }

        String displayName() {
            return Objects.requireNonNullElse(name, model);
        }

        /** A path of the server, appended to the path of its base URL. */
        URI url(String path) {
            return URI.create(Objects.requireNonNullElse(baseUrl, kind.defaultUrl)
                            .toString()
                            .replaceFirst("/+$", "")
                    + path);
        }

        /** What an answer depends on, besides the question. Neither the server's address nor its kind: a model may move. */
        String identity() {
            return temperature == null ? model : model + " temperature=" + temperature;
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "Model[" + displayName() + "]";
        }
    }
}
