package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.fonts.CourseFont;
import dev.coursecreator.fonts.CourseFonts;
import dev.coursecreator.fonts.UnusableFontException;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.script.CourseTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the fonts of courses from the artifact store, and keeps those that were used last. Thread-safe. */
@Component
public final class CourseFontReader {

    private static final int MAX_KEPT = 8;

    private final Map<ArtifactKey, CourseFont> kept = new LinkedHashMap<>(MAX_KEPT, 0.75f, true);
    private final ArtifactStore artifacts;

    public CourseFontReader(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    /** Makes this thread lay out and draw with the fonts of the theme until the returned object is closed. */
    public CourseFonts.Use use(CourseTheme theme) throws IOException {
        return new CourseFonts(font(theme.textFont()), font(theme.codeFont())).use();
    }

    private @Nullable CourseFont font(@Nullable Artifact file) throws IOException {
        return file == null ? null : read(file);
    }

    private synchronized CourseFont read(Artifact file) throws IOException {
        var known = kept.get(file.key());
        if (known != null) {
            return known;
        }
        try {
            var font = CourseFont.read(Files.readAllBytes(artifacts.local(file)));
            kept.put(file.key(), font);
            if (kept.size() > MAX_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return font;
        } catch (UnusableFontException e) {
            throw new IOException("the font " + file.fileName() + " " + e.getMessage(), e);
        }
    }
}
