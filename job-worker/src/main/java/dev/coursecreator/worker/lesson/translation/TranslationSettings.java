package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.model.Check;
import dev.coursecreator.worker.remote.ServerSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code course-creator.worker.translation.*}.
 *
 * @param kind null means the language models, if there are any
 * @param baseUrl of the server; DeepL has a default
 * @param apiKey null if the server wants none
 * @param timeout of a request
 * @param concurrentRequests of this worker
 */
@ConfigurationProperties("course-creator.worker.translation")
record TranslationSettings(
        @Nullable Kind kind,
        @Nullable URI baseUrl,
        @Nullable String apiKey,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("2") int concurrentRequests) {

    /** What translates. */
    enum Kind {
        LANGUAGE_MODEL,
        LIBRETRANSLATE,
        DEEPL
    }

    /** Keys of the free plan of DeepL end so; it has a server of its own. */
    private static final String FREE_KEY = ":fx";

    TranslationSettings {
        apiKey = ServerSettings.apiKey("course-creator.worker.translation.api-key", apiKey);
        Check.that(
                kind != Kind.LIBRETRANSLATE || baseUrl != null,
                "course-creator.worker.translation.base-url must be the address of the server of LibreTranslate");
        Check.that(
                kind != Kind.DEEPL || apiKey != null,
                "course-creator.worker.translation.api-key must be the key of the DeepL API");
        if (baseUrl != null) {
            ServerSettings.baseUrl("course-creator.worker.translation.base-url", baseUrl, "http://libretranslate:5000");
        }
    }

    /** A path of the server, appended to the path of its base URL. */
    URI url(String path) {
        var key = Objects.requireNonNullElse(apiKey, "");
        var base = baseUrl == null
                ? (key.endsWith(FREE_KEY) ? "https://api-free.deepl.com" : "https://api.deepl.com")
                : baseUrl.toString();
        return URI.create(base.replaceFirst("/+$", "") + path);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "TranslationSettings[" + kind + "]";
    }
}
