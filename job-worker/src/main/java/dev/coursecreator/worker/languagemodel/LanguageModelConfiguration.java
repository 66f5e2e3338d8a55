package dev.coursecreator.worker.languagemodel;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.worker.remote.RemoteConnection;
import dev.coursecreator.worker.step.StepRunner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The language models by the settings. Without any, no HTTP client is created. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LanguageModelSettings.class)
class LanguageModelConfiguration {

    @Bean
    LanguageModels languageModels(
            LanguageModelSettings settings,
            ObjectProvider<RemoteConnection> connection,
            StepRunner runner,
            ArtifactStore artifacts) {
        return LanguageModels.of(settings.models(), connection::getObject, runner, artifacts);
    }
}
