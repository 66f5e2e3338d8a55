package dev.coursecreator.worker.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.artifacts.autoconfigure.ArtifactStoreAutoConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The artifact store with the worker's default settings. */
class ArtifactStoreDefaultsTest {

    @TempDir
    Path folder;

    @Test
    void byDefaultArtifactsAreStoredInTheDataFolder() {
        worker().run(context -> {
            assertThat(context).getBean(ArtifactStore.class).isInstanceOf(LocalArtifactStore.class);
            assertThat(folder.resolve("artifacts")).isDirectory();
        });
    }

    private ApplicationContextRunner worker() {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(ArtifactStoreAutoConfiguration.class))
                .withPropertyValues("course-creator.data-dir=" + folder);
    }
}
