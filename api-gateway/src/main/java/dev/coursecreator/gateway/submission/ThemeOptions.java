package dev.coursecreator.gateway.submission;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The look of the slides as the client sends it; null means that of the front matter.
 *
 * @param logo path of a file that is sent along, or an address
 */
@Schema(name = "ThemeOptions", description = "How the slides look; see theme in the front matter.")
record ThemeOptions(
        @Schema(
                description = "Dark on light or light on dark. Default: that of the background style.",
                allowableValues = {"light", "dark"},
                example = "dark")
        @Nullable
        String mode,

        @Schema(
                description =
                        "Colour of labels, rules and marks. Its contrast to the background must be at least 4.5:1 (WCAG 2.1).",
                example = "#ffe066")
        @Nullable
        String accent,

        @Schema(
                description =
                        "PNG, JPEG, GIF, WebP or SVG: the name of a file that is sent along, or an https address.",
                example = "images/logo.png")
        @Nullable
        String logo,

        @Schema(
                description = "Plain text at the foot of every page, up to 80 characters.",
                example = "Acme Academy \u00B7 2026")
        @Nullable
        String footer,

        @Schema(description = "Fonts of the course, instead of the bundled ones.") @Nullable
        ThemeFonts fonts) {

    /**
     * Fonts among the files that are sent along, TrueType or OpenType.
     *
     * @param text for everything but code
     * @param code monospaced
     */
    @Schema(name = "ThemeFonts", description = "Fonts: names of TTF or OTF files that are sent along.")
    record ThemeFonts(
            @Schema(description = "For everything but code.", example = "fonts/Inter.ttf") @Nullable
            String text,

            @Schema(description = "For code; monospaced.", example = "fonts/JetBrainsMono.ttf") @Nullable
            String code) {}
}
