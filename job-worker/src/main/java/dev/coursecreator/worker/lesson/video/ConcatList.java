package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.artifacts.ArtifactStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The input list of ffmpeg's concat demuxer: the frame of each picture, followed by skipped frames; after {@value EncodeSlide#GOP}
 * frames, the picture again.
 */
final class ConcatList {

    private ConcatList() {}

    static String of(List<EncodeLesson.Clip> clips, Path skippedFrames, ArtifactStore artifacts) throws IOException {
        var list = new StringBuilder("ffconcat version 1.0\n");
        var skipped = file(skippedFrames);
        for (var clip : clips) {
            var picture = file(artifacts.local(clip.video()))
                    + point("inpoint", clip.picture() + 0.25)
                    + point("outpoint", clip.picture() + 0.5);
            for (var left = clip.frames(); left > 0; left -= EncodeSlide.GOP) {
                list.append(picture);
                if (left > SkippedFrames.FRAMES) {
                    list.append(skipped);
                } else if (left > 1) {
                    list.append(skipped).append(point("outpoint", left - 1.5));
                }
            }
        }
        return list.toString();
    }

    /** Without measuring the frame rate, which the timestamps of the lesson do not depend on; it would take longer than the rest. */
    private static String file(Path file) {
        return "file " + quoted(Encoder.file(file)) + "\noption fpsprobesize 0\n";
    }

    /** A time between two frames, so that the result does not depend on rounding. */
    private static String point(String name, double frame) {
        return String.format(Locale.ROOT, "%s %.6f%n", name, frame / EncodeSlide.FRAMES_PER_SECOND);
    }

    private static String quoted(String file) {
        return "'" + file.replace("'", "'\\''") + "'";
    }
}
