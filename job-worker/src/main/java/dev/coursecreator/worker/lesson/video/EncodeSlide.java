package dev.coursecreator.worker.lesson.video;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encodes the pictures of a page, one key frame for each: the image, then the image with each of its overlays. H.264, 30 frames per second.
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

    private static final String CONVERSION = "scale=flags=lanczos:out_color_matrix=bt709:out_range=tv,format=yuv420p";

    /**
     * The pictures and the size of the video.
     *
     * @param image PNG of this size
     * @param overlays null if there are no other pictures
     * @param width of the image and the video in pixels, even
     * @param height of the image and the video in pixels, even
     */
    public record Input(
            Artifact image,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Overlays overlays,

            int width,
            int height) {
        public Input {
            Check.that(image.type() == ArtifactType.PNG, "image must be a PNG but was " + image.type());
            Check.that(width > 0 && width % 2 == 0, "width must be positive and even but was " + width);
            Check.that(height > 0 && height % 2 == 0, "height must be positive and even but was " + height);
        }
    }

    /**
     * What the other pictures show in place of the image.
     *
     * @param sheet PNG as wide as the image: the bands, one below the other
     * @param bands one for each picture
     */
    public record Overlays(Artifact sheet, List<Band> bands) {
        public Overlays {
            bands = List.copyOf(bands);
            Check.that(sheet.type() == ArtifactType.PNG, "sheet must be a PNG but was " + sheet.type());
            Check.that(!bands.isEmpty(), "bands must not be empty");
        }
    }

    /**
     * A part of the image, as wide as the image. Both numbers are even, because the video has one chroma sample for two rows.
     *
     * @param top distance from the top of the image, in pixels
     * @param height in pixels
     */
    public record Band(int top, int height) {
        public Band {
            Check.that(top >= 0 && top % 2 == 0, "top must be even but was " + top);
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
        return 3;
    }

    @Override
    public String engine(Input input) {
        return encoder.engine();
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.MP4;
    }

    @Override
    public void run(Input input, Path output) throws StepException, IOException, InterruptedException {
        var image = artifacts.local(input.image());
        if (input.overlays() == null) {
            encode(List.of(image), CONVERSION, output);
        } else {
            encode(
                    List.of(image, artifacts.local(input.overlays().sheet())),
                    filter(input.overlays().bands()),
                    output);
        }
    }

    /** Encodes an image that need not be an artifact. */
    public void encode(Path image, Path output) throws StepException, IOException, InterruptedException {
        encode(List.of(image), CONVERSION, output);
    }

    private void encode(List<Path> images, String filter, Path output)
            throws StepException, IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-v", "error", "-filter_complex_threads", "1"));
        images.forEach(image -> arguments.addAll(input(image)));
        arguments.addAll(List.of("-filter_complex", filter + "," + COLOURS + "[video]", "-map", "[video]"));
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
        int overlays = input.overlays() == null ? 0 : input.overlays().bands().size();
        return (1.0 + overlays) / FRAMES_PER_SECOND;
    }

    /**
     * Lays each band of the sheet over a copy of the image; the pictures become consecutive frames. Image and sheet are converted to the
     * colours of the video only once, because that takes longer than all the rest.
     */
    private static String filter(List<Band> bands) {
        var images = new StringBuilder("[0]%s,split=%d[picture0]".formatted(CONVERSION, bands.size() + 1));
        var sheets = new StringBuilder("[1]%s,split=%d".formatted(CONVERSION, bands.size()));
        var overlays = new StringBuilder();
        var pictures = new StringBuilder("[picture0]");
        int y = 0;
        for (int i = 1; i <= bands.size(); i++) {
            var band = bands.get(i - 1);
            images.append("[image%d]".formatted(i));
            sheets.append("[sheet%d]".formatted(i));
            overlays.append("[sheet%d]crop=h=%d:y=%d:exact=1[band%d];".formatted(i, band.height(), y, i));
            overlays.append("[image%d][band%d]overlay=y=%d:format=yuv420[picture%d];".formatted(i, i, band.top(), i));
            pictures.append("[picture%d]".formatted(i));
            y += band.height();
        }
        return "%s;%s;%s%sconcat=n=%d:v=1,settb=1/%d,setpts=N"
                .formatted(images, sheets, overlays, pictures, bands.size() + 1, FRAMES_PER_SECOND);
    }
}
