package dev.coursecreator.worker.step;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.artifacts.S3ArtifactStore;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates the artifact store: a folder or a bucket that the gateway reads too. In one JVM with the gateway, the gateway's
 * store is used.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ArtifactSettings.class, S3CacheSettings.class})
class ArtifactStoreConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ArtifactStore workerArtifactStore(ArtifactSettings settings, S3CacheSettings cache) throws IOException {
        return switch (settings.store()) {
            case LOCAL -> new LocalArtifactStore(settings.dir());
            case S3 ->
                new S3ArtifactStore(
                        settings.bucket(), cache.cacheDir(), cache.cacheSize().toBytes());
        };
    }
}
