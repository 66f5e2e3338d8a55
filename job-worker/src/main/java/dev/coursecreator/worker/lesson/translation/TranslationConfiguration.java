package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.worker.languagemodel.LanguageModels;
import dev.coursecreator.worker.remote.RemoteConnection;
import dev.coursecreator.worker.step.StepRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The translator by the settings; none if nothing is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TranslationSettings.class)
class TranslationConfiguration {

    @Bean
    SentenceTranslator sentenceTranslator(
            TranslationSettings settings,
            LanguageModels models,
            ObjectProvider<RemoteConnection> connection,
            StepRunner runner,
            ArtifactStore artifacts) {
        return new SentenceTranslator(translator(settings, models, connection), runner, artifacts);
    }

    private static @Nullable Translator translator(
            TranslationSettings settings, LanguageModels models, ObjectProvider<RemoteConnection> connection) {
        return switch (settings.kind()) {
            case LIBRETRANSLATE -> new LibreTranslateTranslator(settings, connection.getObject());
            case DEEPL -> new DeepLTranslator(settings, connection.getObject());
            case LANGUAGE_MODEL -> languageModels(models, true);
            case null -> languageModels(models, false);
        };
    }

    private static @Nullable Translator languageModels(LanguageModels models, boolean isRequired) {
        if (models.isConfigured()) {
            return new LanguageModelTranslator(models);
        }
        if (isRequired) {
            throw new IllegalArgumentException(
                    "course-creator.worker.translation.kind is language-model, but course-creator.worker.language-models is"
                            + " empty");
        }
        return null;
    }
}
