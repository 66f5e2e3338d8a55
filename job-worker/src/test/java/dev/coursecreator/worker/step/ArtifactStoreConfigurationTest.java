package dev.coursecreator.worker.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ArtifactStoreConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void byDefaultArtifactsAreStoredInTheDataFolder() {
        worker().run(context -> {
            assertThat(context).getBean(ArtifactStore.class).isInstanceOf(LocalArtifactStore.class);
            assertThat(folder.resolve("artifacts")).isDirectory();
        });
    }

    @Test
    void aMissingBucketNameIsExplained() {
        worker().withPropertyValues("course-creator.artifacts.store=s3").run(context -> {
            var analysis = new BucketUnavailableFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).contains("no bucket is configured");
            assertThat(analysis.getAction()).contains("Set course-creator.artifacts.s3.bucket");
        });
    }

    @Test
    void anUnreachableBucketIsNamedWithItsSetting() {
        worker().withPropertyValues(
                        "course-creator.artifacts.store=s3",
                        "course-creator.artifacts.s3.bucket=courses",
                        "course-creator.artifacts.s3.endpoint=http://127.0.0.1:1",
                        "course-creator.artifacts.s3.access-key=key",
                        "course-creator.artifacts.s3.secret-key=secret")
                .run(context -> {
                    var analysis = new BucketUnavailableFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription())
                            .contains("bucket 'courses' at http://127.0.0.1:1 cannot be reached");
                    assertThat(analysis.getAction()).contains("Check course-creator.artifacts.s3.endpoint");
                });
    }

    private ApplicationContextRunner worker() {
        return new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(ArtifactStoreConfiguration.class)
                .withPropertyValues("course-creator.data-dir=" + folder);
    }
}
