package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Quality;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the last few backgrounds, because all slides of a course have the same. Safe for use by several threads. */
final class Backgrounds {

    private static final int MOST = 4;

    private record Key(BackgroundStyle style, String courseTitle, Quality quality) {}

    private final Map<Key, BufferedImage> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /** A new image for the caller to draw on. */
    BufferedImage copy(BackgroundStyle style, String courseTitle, Quality quality) {
        var original = kept(new Key(style, courseTitle, quality));
        var copy = new BufferedImage(quality.width(), quality.height(), BufferedImage.TYPE_INT_RGB);
        original.copyData(copy.getRaster());
        return copy;
    }

    private synchronized BufferedImage kept(Key key) {
        var found = kept.get(key);
        if (found == null) {
            found = Background.paint(key.style(), key.courseTitle(), key.quality());
            kept.put(key, found);
            kept.keySet().stream()
                    .findFirst()
                    .filter(eldest -> kept.size() > MOST)
                    .ifPresent(kept::remove);
        }
        return found;
    }
}
