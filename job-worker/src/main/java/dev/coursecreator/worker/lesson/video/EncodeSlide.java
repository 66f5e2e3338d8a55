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
 * Encodes the pictures of a page, one key frame for each: the image, then the image with each overlay. H.264, 30 frames per second.
 * {@link EncodeLesson} shows each as long as necessary without encoding it again. The clip does not depend on the narration's timing,
 * so it is encoded while the narration is still being synthesized.
 */
@Component
public final class EncodeSlide implements Step<EncodeSlide.Input, Artifact> {

    static final int FRAMES_PER_SECOND = 30;

    /** Maximum number of frames from one key frame to the next: two seconds, so that players can seek. */
    static final int GOP = FRAMES_PER_SECOND * 2;

    /** Tags the colour space, because players would guess it. */
    static final String COLOURS = "setsar=1,setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709";

    /**
     * The pictures and the size of the video.
     *
     * @param image PNG; scaled if its size differs
     * @param overlays PNGs of the size of the image, transparent where a picture is like it
     * @param width of the video in pixels, even
     * @param height of the video in pixels, even
     */
    public record Input(Artifact image, List<Artifact> overlays, int width, int height) {
        public Input {
            overlays = List.copyOf(overlays);
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
        return 2;
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
        var overlays = new ArrayList<Path>();
        for (var overlay : input.overlays()) {
            overlays.add(artifacts.local(overlay));
        }
        encode(artifacts.local(input.image()), overlays, input.width(), input.height(), output);
    }

    /** Encodes image files that need not be artifacts; {@code width} and {@code height} are those of the video. */
    public void encode(Path image, List<Path> overlays, int width, int height, Path output)
            throws StepException, IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-v", "error", "-filter_complex_threads", "1"));
        arguments.addAll(input(image));
        overlays.forEach(overlay -> arguments.addAll(input(overlay)));
        arguments.addAll(List.of("-filter_complex", filter(overlays.size(), width, height), "-map", "[video]"));
        arguments.addAll(h264(encoder));
        arguments.addAll(List.of("-force_key_frames", "expr:1", "-video_track_timescale", "90000"));
        // NAL unit type 6 (SEI) is the encoder's signature, which every repetition of the clip would contain.
        arguments.addAll(List.of("-bsf:v", "filter_units=remove_types=6"));
        arguments.addAll(List.of("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"));
        arguments.addAll(List.of("-f", "mp4", Encoder.file(output)));
        encoder.run("encode a slide", arguments);
    }

    private static List<String> input(Path image) {
        var arguments = new ArrayList<>(List.of("-threads", "1", "-protocol_whitelist", "file"));
        arguments.addAll(List.of("-f", "image2", "-pattern_type", "none", "-framerate", "" + FRAMES_PER_SECOND));
        arguments.addAll(List.of("-err_detect", "explode", "-i", Encoder.file(image)));
        return arguments;
    }

    /** The options on which the parameter sets of the stream depend. */
    static List<String> h264(Encoder encoder) {
        var arguments = new ArrayList<>(encoder.h264().arguments());
        arguments.addAll(List.of("-r", "" + FRAMES_PER_SECOND, "-bf", "0", "-g", "" + GOP, "-threads", "1"));
        return arguments;
    }

    @Override
    public Artifact result(Input input, Artifact artifact) {
        return artifact;
    }

    @Override
    public double mediaSeconds(Input input, Artifact result) {
        return (1.0 + input.overlays().size()) / FRAMES_PER_SECOND;
    }

    /** Lays each overlay over a copy of the image; the pictures become consecutive frames. */
    private static String filter(int overlays, int width, int height) {
        var pictures = new StringBuilder("[0]");
        if (overlays > 0) {
            var copies = new StringBuilder("split=" + (overlays + 1) + "[image0]");
            var laid = new StringBuilder();
            var all = new StringBuilder("[image0]");
            for (int i = 1; i <= overlays; i++) {
                copies.append("[image").append(i).append(']');
                laid.append(";[image%d][%d]overlay=format=rgb[picture%d]".formatted(i, i, i));
                all.append("[picture").append(i).append(']');
            }
            pictures.append(copies).append(laid).append(';').append(all);
            pictures.append("concat=n=").append(overlays + 1).append(":v=1,");
        }
        return pictures + "settb=1/" + FRAMES_PER_SECOND + ",setpts=N,scale=" + width + ":" + height
                + ":flags=lanczos:out_color_matrix=bt709:out_range=tv,format=yuv420p," + COLOURS + "[video]";
    }
}
