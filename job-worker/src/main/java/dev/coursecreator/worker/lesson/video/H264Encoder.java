package dev.coursecreator.worker.lesson.video;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The supported H.264 encoders of ffmpeg, best first, each with options for the same quality on slides: an SSIM of about 0.995
 * (measured on text over gradients).
 */
enum H264Encoder {
    /** Constant quantizer, so that a picture does not depend on those before it. */
    LIBX264("libx264", "-preset veryfast -tune stillimage -qp 22 -sc_threshold 0"),
    /** Constant quantizer; the bit rate is only an upper bound that no slide reaches. */
    LIBOPENH264("libopenh264", "-rc_mode quality -b:v 20M -qmin 22 -qmax 22 -coder cabac -profile:v high");

    private final String encoder;
    private final String settings;

    H264Encoder(String encoder, String settings) {
        this.encoder = encoder;
        this.settings = settings;
    }

    /** The encoder's name in ffmpeg. */
    String encoder() {
        return encoder;
    }

    /** The ffmpeg options that select and configure the encoder. */
    List<String> arguments() {
        return List.of(("-c:v " + encoder + " " + settings).split(" "));
    }

    /** The best supported encoder in the output of {@code ffmpeg -encoders}. */
    static Optional<H264Encoder> bestOf(String encoders) {
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
