package dev.coursecreator.artifacts.autoconfigure;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.artifacts.S3ArtifactStore;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Creates the artifact store that the gateway and all workers share, a folder or a bucket, and its metric. */
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

    @Bean
    MeterBinder brokenArtifactsMeter(ArtifactStore artifacts) {
        return registry -> FunctionCounter.builder(
                        "course.creator.artifacts.broken", artifacts, ArtifactStore::brokenFound)
                .description("artifacts that were found truncated or damaged, and removed")
                .register(registry);
    }
}
