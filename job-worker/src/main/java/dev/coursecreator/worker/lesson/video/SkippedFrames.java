package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.worker.step.StepException;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Frames that repeat the frame before them, whatever it shows: every macroblock is skipped, so they contain no picture. They are the
 * frames after the first of an encoded flat picture, and let {@link EncodeLesson} show a still picture as long as necessary, although
 * only one frame of it was encoded. Valid because the sequence and picture parameter sets depend only on the encoder, its options and
 * the size.
 * Therefore they are also encoded only once for each size, and kept: they are a few kilobytes.
 */
final class SkippedFrames {

    /** Number of frames; with the one before them, a group of pictures (GOP) of two seconds. */
    static final int FRAMES = EncodeSlide.GOP - 1;

    private final Encoder encoder;
    private final Map<Dimension, EncodedFrames> encoded = new ConcurrentHashMap<>();

    SkippedFrames(Encoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The frames of a video of that size.
     *
     * @param folder for temporary files
     */
    EncodedFrames of(int width, int height, Path folder) throws StepException, IOException, InterruptedException {
        var size = new Dimension(width, height);
        var kept = encoded.get(size);
        if (kept == null) {
            kept = EncodedFrames.read(encode(width, height, folder));
            encoded.put(size, kept);
        }
        return kept;
    }

    private Path encode(int width, int height, Path folder) throws StepException, IOException, InterruptedException {
        var grey = new byte[width * height * 3 / 2];
        Arrays.fill(grey, (byte) 128);
        var picture = Files.write(folder.resolve("grey.yuv"), grey);
        var frames = folder.resolve("skipped.mp4");
        var arguments = new ArrayList<>(List.of("-v", "error", "-threads", "1", "-protocol_whitelist", "file"));
        arguments.addAll(List.of("-f", "rawvideo", "-pix_fmt", "yuv420p", "-video_size", width + "x" + height));
        arguments.addAll(List.of("-framerate", "" + EncodeSlide.FRAMES_PER_SECOND, "-i", Encoder.file(picture)));
        arguments.addAll(List.of("-vf", EncodeSlide.COLOURS + ",loop=loop=" + FRAMES + ":size=1"));
        arguments.addAll(EncodeSlide.h264(encoder));
        // NAL unit types 5 (the key frame), 6 (SEI), 7 and 8 (parameter sets) are left out.
        arguments.addAll(
                List.of("-bsf:v", "filter_units=remove_types=5|6|7|8,setts=pts=PTS-STARTPTS:dts=DTS-STARTDTS"));
        arguments.addAll(List.of("-video_track_timescale", "90000"));
        arguments.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "mp4"));
        arguments.add(Encoder.file(frames));
        encoder.run("encode skipped frames", arguments);
        return frames;
    }
}
