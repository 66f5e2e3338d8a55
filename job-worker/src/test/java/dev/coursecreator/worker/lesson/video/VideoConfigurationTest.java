package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VideoConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void aWorkerStartsWithTheEncoderThatWasFound() {
        worker().withPropertyValues("course-creator.worker.encoder-timeout=3m").run(context -> {
            assertThat(context).hasSingleBean(EncodeSlide.class).hasSingleBean(EncodeLesson.class);
            assertThat(context).hasSingleBean(ExtractAudio.class);
            assertThat(context.getBean(Encoder.class).engine()).startsWith("ffmpeg-");
            assertThat(context.getBean(Encoder.class).timeout()).isEqualTo(Duration.ofMinutes(3));
        });
    }

    @Test
    void aWorkerWithoutAnEncoderFailsToStartWithARemedy() {
        worker().withPropertyValues("course-creator.worker.encoder=" + folder.resolve("nowhere"))
                .run(context -> {
                    var analysis = new EncoderNotFoundFailureAnalyzer().analyze(context.getStartupFailure());

                    assertThat(analysis).isNotNull();
                    assertThat(analysis.getDescription())
                            .contains(folder.resolve("nowhere").toString());
                    assertThat(analysis.getAction())
                            .contains("apt-get install ffmpeg", "set course-creator.worker.encoder");
                });
    }

    private ApplicationContextRunner worker() {
        return new ApplicationContextRunner()
                .withUserConfiguration(VideoConfiguration.class)
                .withBean(ArtifactStore.class, () -> store(folder.resolve("artifacts")))
                .withBean(EncodeSlide.class)
                .withBean(EncodeLesson.class)
                .withBean(ExtractAudio.class)
                .withPropertyValues("course-creator.data-dir=" + folder);
    }

    private static ArtifactStore store(Path root) {
        try {
            return new LocalArtifactStore(Files.createDirectories(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
