package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.artifacts.ArtifactStore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The input list of ffmpeg's concat demuxer: each clip repeated, then cut to the remaining frames. */
final class ConcatList {

    private ConcatList() {}

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

    /** Half a frame before the first omitted frame, so that the result does not depend on rounding. */
    private static String outpoint(long frames) {
        return String.format(Locale.ROOT, "outpoint %.6f%n", (frames - 0.5) / EncodeSlide.FRAMES_PER_SECOND);
    }

    private static String quoted(String file) {
        return "'" + file.replace("'", "'\\''") + "'";
    }
}
