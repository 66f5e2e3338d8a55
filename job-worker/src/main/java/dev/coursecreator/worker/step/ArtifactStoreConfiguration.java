package dev.coursecreator.worker.step;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where steps keep what they make: a folder that the gateway reads too. In one JVM with the gateway, the gateway's own store. */
@Configuration(proxyBeanMethods = false)
class ArtifactStoreConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ArtifactStore workerArtifactStore(
            @Value("${course-creator.artifacts.dir:${course-creator.data-dir}/artifacts}") Path folder)
            throws IOException {
        return new LocalArtifactStore(folder);
    }
}
