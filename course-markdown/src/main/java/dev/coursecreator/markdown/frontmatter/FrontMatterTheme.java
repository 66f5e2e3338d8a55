package dev.coursecreator.markdown.frontmatter;

import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.markdown.picture.Pictures;
import dev.coursecreator.markdown.problem.SourceMap;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.ThemeMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the front matter says about the look of the slides, before the files that it names are looked for.
 *
 * @param isWritten whether anything is said
 */
public record FrontMatterTheme(
        boolean isWritten,
        @Nullable BackgroundStyle background,
        @Nullable ThemeMode mode,
        @Nullable Entry<HexColor> accent,
        @Nullable Entry<String> logo,
        @Nullable String footer,
        @Nullable Entry<String> textFont,
        @Nullable Entry<String> codeFont) {

    /**
     * A value.
     *
     * @param line of the document, counted from 1
     */
    public record Entry<T>(T value, int line) {}

    /** The same; without a background, with this one. */
    FrontMatterTheme over(@Nullable BackgroundStyle otherwise) {
        return background != null || otherwise == null
                ? this
                : new FrontMatterTheme(true, otherwise, mode, accent, logo, footer, textFont, codeFont);
    }

    /** Finds the files; missing ones are reported and left out. */
    public DeclaredTheme resolve(Pictures files, SourceMap sourceMap) {
        return new DeclaredTheme(
                mode,
                accent(sourceMap),
                logo(files).orElse(null),
                footer,
                font(textFont, files).orElse(null),
                font(codeFont, files).orElse(null));
    }

    private DeclaredTheme.@Nullable Accent accent(SourceMap sourceMap) {
        if (accent == null) {
            return null;
        }
        var origin = sourceMap.of(accent.line());
        return new DeclaredTheme.Accent(accent.value(), origin.line(), origin.file());
    }

    private Optional<PictureReference> logo(Pictures files) {
        return Optional.ofNullable(logo)
                .flatMap(entry -> files.namedFile(entry.value(), entry.line(), "the logo", "it is left out"));
    }

    private static Optional<PictureReference> font(@Nullable Entry<String> font, Pictures files) {
        return Optional.ofNullable(font)
                .flatMap(entry -> files.namedFile(entry.value(), entry.line(), "the font", "the bundled font is used"));
    }
}
