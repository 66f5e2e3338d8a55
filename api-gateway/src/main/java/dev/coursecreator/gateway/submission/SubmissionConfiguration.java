package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.kafka.ActiveWorkers;
import dev.coursecreator.gateway.pictures.PictureFetcher;
import dev.coursecreator.gateway.pictures.UploadedPictures;
import dev.coursecreator.gateway.voices.AvailableVoices;
import dev.coursecreator.rest.problem.ProblemType;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires submission to the Markdown parser, the fonts and its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    HeldResponseSettings.class,
    CourseFileSettings.class,
    FontSettings.class,
    ParsingSettings.class
})
class SubmissionConfiguration {

    SubmissionConfiguration(FontSettings fonts) {
        fonts.apply();
    }

    @Bean
    MarkdownReader markdownReader(
            ParsingSettings settings, PictureFetcher pictures, UploadedPictures uploadedPictures) {
        return new MarkdownReader(settings, pictures, uploadedPictures);
    }

    @Bean
    VoiceResolver voiceResolver(AvailableVoices voices) {
        return new VoiceResolver(voices::announced);
    }

    @Bean
    TranslationAvailability translationAvailability(ActiveWorkers workers) {
        return TranslationAvailability.of(workers);
    }

    @Bean
    SettingsResolver settingsResolver(VoiceResolver voices, TranslationAvailability translation) {
        return new SettingsResolver(voices, translation);
    }

    @Bean
    CoursePreparer coursePreparer(
            MarkdownReader reader,
            SettingsResolver settings,
            ThemeResolver themes,
            CourseLimitsCheck limits,
            Clock clock) {
        return new CoursePreparer(reader, settings, themes, limits, clock);
    }

    @Bean
    ProblemType idempotencyKeyReused() {
        return IdempotencyKeyReusedException.TYPE;
    }
}
