package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.worker.step.Step;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Encodes a slide image as {@value #SECONDS} seconds of video: one closed group of pictures (GOP), H.264, 30 frames per second,
 * without B-frames. {@link EncodeLesson} repeats the clip as long as the slide is shown, without encoding it again. The clip does
 * not depend on the narration's timing, so it is encoded while the narration is still being synthesized.
 */
@Component
public final class EncodeSlide implements Step<EncodeSlide.Input, Artifact> {

    static final int FRAMES_PER_SECOND = 30;
    static final int SECONDS = 2;

    /** Number of frames of the clip. */
    static final int FRAMES = FRAMES_PER_SECOND * SECONDS;

    /**
     * The image and the size of the video.
     *
     * @param image PNG; scaled if its size differs
     * @param width of the video in pixels, even
     * @param height of the video in pixels, even
     */
    public record Input(Artifact image, int width, int height) {
        public Input {
            Check.that(image.type() == ArtifactType.PNG, "image must be a PNG but was " + image.type());
            Check.that(width > 0 && width % 2 == 0, "width must be positive and even but was " + width);
            Check.that(height > 0 && height % 2 == 0, "height must be positive and even but was " + height);
        }
    }

    private final ArtifactStore artifacts;
    private final Encoder encoder;

    EncodeSlide(ArtifactStore artifacts, Encoder encoder) {
        this.artifacts = artifacts;
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return "encode-slide";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String engine() {
        return encoder.engine();
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.MP4;
    }

    @Override
    public void run(Input input, Path output) throws StepException, IOException, InterruptedException {
        encode(artifacts.local(input.image()), input.width(), input.height(), output);
    }

    /** Encodes an image file that need not be an artifact; {@code width} and {@code height} are those of the video. */
    public void encode(Path image, int width, int height, Path output)
            throws StepException, IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-v", "error", "-threads", "1", "-protocol_whitelist", "file"));
        arguments.addAll(List.of("-f", "image2", "-pattern_type", "none", "-framerate", "" + FRAMES_PER_SECOND));
        arguments.addAll(List.of("-err_detect", "explode", "-i", Encoder.file(image), "-vf", filter(width, height)));
        arguments.addAll(encoder.h264().arguments());
        arguments.addAll(List.of("-bf", "0", "-g", "" + FRAMES, "-threads", "1", "-video_track_timescale", "90000"));
        // NAL unit type 6 (SEI) is the encoder's signature, which every repetition of the clip would contain.
        arguments.addAll(List.of("-bsf:v", "filter_units=remove_types=6"));
        arguments.addAll(List.of("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"));
        arguments.addAll(List.of("-f", "mp4", Encoder.file(output)));
        encoder.run("encode slide image " + image.getFileName(), arguments);
    }

    @Override
    public Artifact result(Input input, Artifact artifact) {
        return artifact;
    }

    @Override
    public double mediaSeconds(Input input, Artifact result) {
        return SECONDS;
    }

    /** Converts the colours once, before the frame is repeated, and tags the colour space, because players would guess it. */
    private static String filter(int width, int height) {
        return "scale=" + width + ":" + height + ":flags=lanczos:out_color_matrix=bt709:out_range=tv,"
                + "format=yuv420p,setsar=1,"
                + "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709,"
                + "loop=loop=" + (FRAMES - 1) + ":size=1";
    }
}
