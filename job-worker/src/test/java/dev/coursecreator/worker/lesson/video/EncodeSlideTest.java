package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodeSlideTest {

    @TempDir
    Path folder;

    private VideoFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new VideoFixture(folder);
    }

    @Test
    void anImageBecomesOneFrameOfBrowserCompatibleVideo() throws Exception {
        var clip = fixture.probe(fixture.clip(3));

        assertThat(clip.codecs()).containsExactly("h264");
        assertThat(clip.field("video", "pix_fmt")).isEqualTo("yuv420p");
        assertThat(clip.field("video", "r_frame_rate")).isEqualTo("30/1");
        assertThat(clip.field("video", "width") + "x" + clip.field("video", "height"))
                .isEqualTo("640x360");
        assertThat(clip.decodedFrames()).isEqualTo(1);
    }

    @Test
    void theColourSpaceIsTagged() throws Exception {
        var clip = fixture.probe(fixture.clip(3));

        assertThat(clip.field("video", "color_space")).isEqualTo("bt709");
        assertThat(clip.field("video", "color_primaries")).isEqualTo("bt709");
        assertThat(clip.field("video", "color_transfer")).isEqualTo("bt709");
        assertThat(clip.field("video", "color_range")).isEqualTo("tv");
    }

    @Test
    void theFrameShowsTheImage() throws Exception {
        var clip = fixture.probe(fixture.clip(3));

        assertThat(MediaProbe.difference(clip.frameAt(0), VideoFixture.picture(3)))
                .isLessThan(3);
        assertThat(MediaProbe.difference(clip.frameAt(0), VideoFixture.picture(4)))
                .isGreaterThan(10);
    }

    @Test
    void everyOverlayHasAFrame() throws Exception {
        var clip = fixture.probe(fixture.clipWithOverlays(3));

        assertThat(clip.decodedFrames()).isEqualTo(4);
        for (var picture = 0; picture < 4; picture++) {
            assertThat(MediaProbe.difference(clip.frameAt((picture - 0.25) / 30), VideoFixture.pictureWithBar(picture)))
                    .as("picture %d", picture)
                    .isLessThan(3);
        }
    }

    @Test
    void theSameImageGivesTheSameBytes() throws Exception {
        var once = fixture.bytes(fixture.clip(5));
        var elsewhere = new VideoFixture(folder.resolve("another worker"));

        assertThat(elsewhere.bytes(elsewhere.clip(5))).isEqualTo(once);
    }

    @Test
    void aFileThatIsNotAnImageIsAPermanentFailure() throws Exception {
        assertThat(failureOf("not an image".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Failure.Permanent.class)
                .satisfies(
                        failure -> assertThat(failure.detail()).contains("failed with exit code", "could not encode"));
    }

    @Test
    void aTruncatedImageIsAPermanentFailure() throws Exception {
        var whole = VideoFixture.png(7);

        assertThat(failureOf(Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(Failure.Permanent.class);
    }

    @Test
    void anOddSizeIsRejected() throws Exception {
        var picture = fixture.put(ArtifactType.PNG, VideoFixture.png(1));

        assertThatThrownBy(() -> new EncodeSlide.Input(picture, null, 641, 360))
                .hasMessage("width must be positive and even but was 641");
    }

    private Failure failureOf(byte[] png) throws Exception {
        var input = new EncodeSlide.Input(
                fixture.put(ArtifactType.PNG, png), null, VideoFixture.WIDTH, VideoFixture.HEIGHT);
        return catchThrowableOfType(StepException.class, () -> fixture.runner.run(fixture.encodeSlide, input))
                .failure();
    }
}
