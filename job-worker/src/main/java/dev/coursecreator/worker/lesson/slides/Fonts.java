package dev.coursecreator.worker.lesson.slides;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The bundled fonts, loaded once. System fonts are never used, so that a slide is the same everywhere. Glyphs are placed with
 * fractional metrics; ligatures are disabled in {@link FontFace#MONO}, where {@code !=} must stay two characters.
 */
final class Fonts {

    static {
        AwtFontConfiguration.install();
    }

    private static final FontRenderContext FRACTIONAL_METRICS = new FontRenderContext(null, true, true);
    private static final Map<FontFace, Font> FONTS = new EnumMap<>(FontFace.class);
    private static final Map<FontFace, Font> FALLBACKS = new EnumMap<>(FontFace.class);

    static {
        for (var face : FontFace.values()) {
            FONTS.put(face, load(face.resource()));
            FALLBACKS.put(face, load(face.fallbackResource()));
        }
    }

    private Fonts() {}

    /** Makes the fonts known by name to the library that draws diagrams. */
    static void register() {
        FONTS.values().forEach(GraphicsEnvironment.getLocalGraphicsEnvironment()::registerFont);
    }

    /** A run of characters in one font. */
    record FontRun(String text, FontFace face, boolean fallback) {

        GlyphVector glyphs(double size, boolean rightToLeft) {
            var font = font(face, fallback).deriveFont((float) size);
            if (face.mono() && !fallback) {
                return font.createGlyphVector(FRACTIONAL_METRICS, text);
            }
            var flags = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
            return font.layoutGlyphVector(FRACTIONAL_METRICS, text.toCharArray(), 0, text.length(), flags);
        }
    }

    /** Splits the text into runs of one font each. */
    static List<FontRun> fontRuns(String text, FontFace face) {
        var fontRuns = new ArrayList<FontRun>();
        var start = 0;
        var fallback = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var codePoint = text.codePointAt(i);
            var needed = (Character.isWhitespace(codePoint) || joins(codePoint))
                    ? fallback
                    : !font(face, false).canDisplay(codePoint);
            if (needed != fallback && i > start) {
                fontRuns.add(new FontRun(text.substring(start, i), face, fallback));
                start = i;
            }
            fallback = needed;
        }
        if (start < text.length()) {
            fontRuns.add(new FontRun(text.substring(start), face, fallback));
        }
        return fontRuns;
    }

    private static boolean joins(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** Whether a bundled font has the character. */
    static boolean canDraw(int codePoint, FontFace face) {
        return font(face, false).canDisplay(codePoint) || font(face, true).canDisplay(codePoint);
    }

    /** The advance width of a character of {@link FontFace#MONO}. */
    static double cellWidth(double size) {
        return size * 0.6;
    }

    private static Font font(FontFace face, boolean fallback) {
        var font = (fallback ? FALLBACKS : FONTS).get(face);
        if (font == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return font;
    }

    private static Font load(String resource) {
        try (var file = Fonts.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IOException(resource + " is missing on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file)
                    .deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource + " is not a font", e);
        }
    }
}
