package dev.coursecreator.artifacts.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.artifacts.S3ArtifactStore;
import dev.coursecreator.artifacts.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ArtifactStoreAutoConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void byDefaultArtifactsAreStoredInTheDirectory() {
        service().run(context -> {
            assertThat(context).getBean(ArtifactStore.class).isInstanceOf(LocalArtifactStore.class);
            assertThat(folder.resolve("artifacts")).isDirectory();
        });
    }

    @Test
    void theServicesOwnStoreIsUsed() throws IOException {
        var own = new LocalArtifactStore(folder.resolve("own"));
        service()
                .withBean(ArtifactStore.class, () -> own)
                .run(context -> assertThat(context).getBean(ArtifactStore.class).isSameAs(own));
    }

    @Test
    void aMissingBucketNameIsExplained() {
        service().withPropertyValues("course-creator.artifacts.store=s3").run(context -> {
            var analysis = analysis(context.getStartupFailure());
            assertThat(analysis.getDescription()).contains("no bucket is configured");
            assertThat(analysis.getAction()).contains("Set course-creator.artifacts.s3.bucket");
        });
    }

    @Test
    void anEmptyBucketNamePreventsStartup() {
        s3(URI.create("http://127.0.0.1:1"))
                .withPropertyValues("course-creator.artifacts.s3.bucket=")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("course-creator.artifacts.s3.bucket must be set"));
    }

    @Test
    void anUnreachableBucketIsNamedWithItsSetting() {
        s3(URI.create("http://127.0.0.1:1")).run(context -> {
            var analysis = analysis(context.getStartupFailure());
            assertThat(analysis.getDescription()).contains("bucket 'courses' at http://127.0.0.1:1 cannot be reached");
            assertThat(analysis.getAction()).contains("Check course-creator.artifacts.s3.endpoint");
        });
    }

    @Test
    void aMissingBucketIsCreatedOnlyIfRequested() throws IOException {
        try (var server = S3Server.start(folder)) {
            var endpoint = server.endpoint();
            s3(endpoint).run(context -> {
                var analysis = analysis(context.getStartupFailure());
                assertThat(analysis.getDescription()).isEqualTo("There is no bucket 'courses' at " + endpoint + ".");
                assertThat(analysis.getAction()).contains("create-bucket=true");
            });
            s3(endpoint)
                    .withPropertyValues("course-creator.artifacts.s3.create-bucket=true")
                    .run(context ->
                            assertThat(context).getBean(ArtifactStore.class).isInstanceOf(S3ArtifactStore.class));
        }
    }

    private ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ArtifactStoreAutoConfiguration.class))
                .withPropertyValues(
                        "course-creator.artifacts.dir=" + folder.resolve("artifacts"),
                        "course-creator.artifacts.s3.cache-dir=" + folder.resolve("cache"));
    }

    private ApplicationContextRunner s3(URI endpoint) {
        return service()
                .withPropertyValues(
                        "course-creator.artifacts.store=s3",
                        "course-creator.artifacts.s3.bucket=courses",
                        "course-creator.artifacts.s3.endpoint=" + endpoint,
                        "course-creator.artifacts.s3.path-style=true",
                        "course-creator.artifacts.s3.access-key=key",
                        "course-creator.artifacts.s3.secret-key=secret");
    }

    private static FailureAnalysis analysis(Throwable startupFailure) {
        return new BucketUnavailableFailureAnalyzer().analyze(startupFailure);
    }
}
