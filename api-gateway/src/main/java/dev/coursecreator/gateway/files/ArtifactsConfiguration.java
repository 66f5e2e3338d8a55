package dev.coursecreator.gateway.files;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.artifacts.S3ArtifactStore;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the artifact store, unless a worker in the same JVM has already created it. */
@Configuration("gatewayArtifactsConfiguration")
@EnableConfigurationProperties({ArtifactSettings.class, S3DeliverySettings.class})
class ArtifactsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ArtifactStore artifactStore(ArtifactSettings settings, S3DeliverySettings s3) throws IOException {
        return switch (settings.store()) {
            case LOCAL -> new LocalArtifactStore(settings.dir());
            case S3 ->
                new S3ArtifactStore(
                        settings.bucket(), s3.cacheDir(), s3.cacheSize().toBytes());
        };
    }
}
