package dev.coursecreator.gateway.files;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of finished files; in one JVM with a worker, both use the same. */
@Configuration("gatewayArtifactsConfiguration")
class ArtifactsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ArtifactStore artifactStore(
            @Value("${course-creator.artifacts.dir:${course-creator.data-dir}/artifacts}") Path folder)
            throws IOException {
        return new LocalArtifactStore(folder);
    }
}
