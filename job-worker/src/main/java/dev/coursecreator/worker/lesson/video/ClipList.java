package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.artifacts.ArtifactStore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The list that ffmpeg's concat demuxer reads: each clip as often as it fits, then the part of it that remains. */
final class ClipList {

    private ClipList() {}

    static String of(List<EncodeLesson.Clip> clips, ArtifactStore artifacts) throws IOException {
        var list = new StringBuilder("ffconcat version 1.0\n");
        for (var clip : clips) {
            var file = "file " + quoted(Encoder.file(artifacts.local(clip.video()))) + "\n";
            for (var left = clip.frames(); left >= EncodeSlide.FRAMES; left -= EncodeSlide.FRAMES) {
                list.append(file);
            }
            var rest = clip.frames() % EncodeSlide.FRAMES;
            if (rest > 0) {
                list.append(file).append(outpoint(rest));
            }
        }
        return list.toString();
    }

    /** Half a frame before the first one that is left out, so that no rounding decides. */
    private static String outpoint(long frames) {
        return String.format(Locale.ROOT, "outpoint %.6f%n", (frames - 0.5) / EncodeSlide.FRAMES_PER_SECOND);
    }

    private static String quoted(String file) {
        return "'" + file.replace("'", "'\\''") + "'";
    }
}
