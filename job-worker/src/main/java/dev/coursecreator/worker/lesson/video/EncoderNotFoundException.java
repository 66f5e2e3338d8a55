package dev.coursecreator.worker.lesson.video;

import java.util.List;

/** No working ffmpeg with an H.264 encoder was found. The message lists what was tried and the remedy for the operator. */
final class EncoderNotFoundException extends RuntimeException {

    static final String REMEDY = "Install ffmpeg 4.4 or newer with libx264 or libopenh264 (Debian and Ubuntu: "
            + "apt-get install ffmpeg; macOS: brew install ffmpeg), or set course-creator.worker.encoder to its path.";

    private static final long serialVersionUID = 1L;

    private final String fact;

    EncoderNotFoundException(List<String> tried) {
        this("No ffmpeg that can encode H.264 was found. Tried: " + String.join("; ", tried));
    }

    private EncoderNotFoundException(String fact) {
        super(fact + ". " + REMEDY);
        this.fact = fact;
    }

    String fact() {
        return fact;
    }
}
