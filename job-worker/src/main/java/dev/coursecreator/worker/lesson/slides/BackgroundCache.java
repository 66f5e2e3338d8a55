package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Quality;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Caches the most recent backgrounds, because all slides of a course share one. Thread-safe. */
final class BackgroundCache {

    private static final int MAX_ENTRIES = 4;

    private record Key(BackgroundStyle style, String courseTitle, Theme theme, Quality quality) {}

    private final Map<Key, BufferedImage> cached = new LinkedHashMap<>(MAX_ENTRIES, 0.75f, true);

    /** A copy of some pixels of the background for the caller to draw on. */
    BufferedImage copy(BackgroundStyle style, String courseTitle, Theme theme, Quality quality, Rectangle pixels) {
        var original = cached(new Key(style, courseTitle, theme, quality));
        var copy = new BufferedImage(pixels.width, pixels.height, BufferedImage.TYPE_INT_RGB);
        original.getSubimage(pixels.x, pixels.y, pixels.width, pixels.height).copyData(copy.getRaster());
        return copy;
    }

    private synchronized BufferedImage cached(Key key) {
        var found = cached.get(key);
        if (found == null) {
            found = BackgroundPainter.paint(key.style(), key.courseTitle(), key.theme(), key.quality());
            cached.put(key, found);
            cached.keySet().stream()
                    .findFirst()
                    .filter(eldest -> cached.size() > MAX_ENTRIES)
                    .ifPresent(cached::remove);
        }
        return found;
    }
}
