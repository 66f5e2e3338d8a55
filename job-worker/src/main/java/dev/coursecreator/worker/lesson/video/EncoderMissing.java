package dev.coursecreator.worker.lesson.video;

import java.util.List;

/** No ffmpeg was found that starts and encodes H.264; says what was tried and what the operator can do. */
final class EncoderMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EncoderMissing(List<String> tried) {
        super(
                "No ffmpeg that can encode H.264 was found. Install ffmpeg with libx264 or libopenh264 (Debian and Ubuntu: "
                        + "apt-get install ffmpeg; macOS: brew install ffmpeg), or set course-creator.worker.encoder to its path. "
                        + "Tried: " + String.join("; ", tried));
    }
}
