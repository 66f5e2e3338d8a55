package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.color.HexColor;
import org.jspecify.annotations.Nullable;

/**
 * How the slides of a course look, as far as its author chose it.
 *
 * @param mode null means that of the {@link BackgroundStyle}
 * @param accent the colour of labels, rules and marks; null means one selected by the title of the course
 * @param logo on every page; null means none
 * @param footer plain text at the foot of every page; null means none
 * @param textFont TrueType or OpenType; null means the bundled font
 * @param codeFont TrueType or OpenType, monospaced; null means the bundled font
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourseTheme(
        @Nullable ThemeMode mode,
        @Nullable HexColor accent,
        @Nullable Logo logo,
        @Nullable String footer,
        @Nullable Artifact textFont,
        @Nullable Artifact codeFont) {

    /** The theme of a course whose author chose nothing. */
    public static final CourseTheme NONE = new CourseTheme(null, null, null, null, null, null);

    public CourseTheme {
        if (footer != null) {
            Check.notBlank("footer", footer);
        }
    }

    /**
     * A logo.
     *
     * @param image PNG; may be transparent
     * @param width in pixels
     * @param height in pixels
     */
    public record Logo(Artifact image, int width, int height) {
        public Logo {
            Check.atLeast("width", width, 1);
            Check.atLeast("height", height, 1);
        }
    }

    /** Returns the mode on this background. */
    public ThemeMode modeOn(BackgroundStyle background) {
        return mode == null ? background.defaultMode() : mode;
    }
}
