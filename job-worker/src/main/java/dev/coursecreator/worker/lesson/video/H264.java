package dev.coursecreator.worker.lesson.video;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The H.264 encoders that an ffmpeg may have, the best first, each with arguments for the same quality on slides: an SSIM of
 * about 0.995 (measured on text over gradients).
 */
enum H264 {
    LIBX264("libx264", "-preset veryfast -tune stillimage -crf 18 -sc_threshold 0"),
    /** The same quantizer for every frame; the bit rate is only a ceiling that no slide reaches. */
    LIBOPENH264("libopenh264", "-rc_mode quality -b:v 20M -qmin 22 -qmax 22 -coder cabac -profile:v high");

    private final String encoder;
    private final String settings;

    H264(String encoder, String settings) {
        this.encoder = encoder;
        this.settings = settings;
    }

    /** ffmpeg's name of it. */
    String encoder() {
        return encoder;
    }

    /** What chooses and tunes it on ffmpeg's command line. */
    List<String> arguments() {
        return List.of(("-c:v " + encoder + " " + settings).split(" "));
    }

    /** The best one of those in the output of {@code ffmpeg -encoders}. */
    static Optional<H264> bestOf(String encoders) {
        var names = encoders.lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 1)
                .map(words -> words[1])
                .toList();
        return Arrays.stream(values())
                .filter(candidate -> names.contains(candidate.encoder))
                .findFirst();
    }
}
