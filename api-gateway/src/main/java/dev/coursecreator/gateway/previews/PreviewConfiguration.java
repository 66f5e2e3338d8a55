package dev.coursecreator.gateway.previews;

import dev.coursecreator.gateway.kafka.PreviewRequests;
import dev.coursecreator.gateway.submission.CoursePreparer;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires previews to their settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreviewSettings.class)
class PreviewConfiguration {

    @Bean
    PreviewingSlides previewingSlides(
            CoursePreparer preparer, PreviewRequests requests, PreviewSettings settings, Supplier<UUID> ids) {
        return new PreviewingSlides(preparer, requests, settings, ids);
    }
}
