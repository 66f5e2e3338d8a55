package dev.coursecreator.markdown.frontmatter;

import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.ThemeMode;
import org.jspecify.annotations.Nullable;

/**
 * How an author wants the slides to look: {@code theme} in the front matter.
 *
 * @param mode null if absent
 * @param accent null if absent
 * @param logo a file of the course or a URL; null if absent
 * @param footer plain text; null if absent
 * @param textFont a file of the course; null if absent
 * @param codeFont a file of the course; null if absent
 */
public record DeclaredTheme(
        @Nullable ThemeMode mode,
        @Nullable Accent accent,
        @Nullable PictureReference logo,
        @Nullable String footer,
        @Nullable PictureReference textFont,
        @Nullable PictureReference codeFont) {

    /** The maximum length of the footer in characters. */
    public static final int MAX_FOOTER_LENGTH = 80;

    /**
     * The accent colour and where it is written.
     *
     * @param line of the file, counted from 1
     * @param file null if the course is a single file
     */
    public record Accent(HexColor color, int line, @Nullable String file) {

        /** Names the line: {@code Line 4}, or {@code index.md, line 4}. */
        public String place() {
            return MarkdownError.place(null, file, line);
        }
    }
}
