package dev.coursecreator.artifacts.autoconfigure;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.artifacts.S3ArtifactStore;
import java.io.IOException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Creates the artifact store that the gateway and all workers share: a folder or a bucket. */
@AutoConfiguration
@EnableConfigurationProperties({ArtifactSettings.class, S3CacheSettings.class})
public class ArtifactStoreAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ArtifactStore artifactStore(ArtifactSettings settings, S3CacheSettings cache) throws IOException {
        return switch (settings.store()) {
            case LOCAL -> new LocalArtifactStore(settings.dir());
            case S3 ->
                new S3ArtifactStore(
                        settings.bucket(), cache.cacheDir(), cache.cacheSize().toBytes());
        };
    }
}
