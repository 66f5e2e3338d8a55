package dev.coursecreator.worker.lesson.slides;

import java.awt.Font;
import java.awt.FontFormatException;
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
 * The bundled fonts, loaded once. The fonts of the machine are never used, so that a slide is the same everywhere. Glyphs are
 * placed by their ideal widths; ligatures are off in {@link Face#MONO}, where {@code !=} must stay two characters.
 */
final class Fonts {

    static {
        FontConfiguration.install();
    }

    private static final FontRenderContext IDEAL = new FontRenderContext(null, true, true);
    private static final Map<Face, Font> FONTS = new EnumMap<>(Face.class);
    private static final Map<Face, Font> FALLBACKS = new EnumMap<>(Face.class);

    static {
        for (var face : Face.values()) {
            FONTS.put(face, load(face.resource()));
            FALLBACKS.put(face, load(face.fallbackResource()));
        }
    }

    private Fonts() {}

    /** Characters of one font. */
    record Stretch(String text, Face face, boolean fallback) {

        GlyphVector glyphs(double size, boolean rightToLeft) {
            var font = font(face, fallback).deriveFont((float) size);
            if (face.mono() && !fallback) {
                return font.createGlyphVector(IDEAL, text);
            }
            var flags = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
            return font.layoutGlyphVector(IDEAL, text.toCharArray(), 0, text.length(), flags);
        }
    }

    /** The text cut where another font must be taken. */
    static List<Stretch> stretches(String text, Face face) {
        var stretches = new ArrayList<Stretch>();
        var start = 0;
        var fallback = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var codePoint = text.codePointAt(i);
            var needed = Character.isWhitespace(codePoint) || joins(codePoint)
                    ? fallback
                    : !font(face, false).canDisplay(codePoint);
            if (needed != fallback && i > start) {
                stretches.add(new Stretch(text.substring(start, i), face, fallback));
                start = i;
            }
            fallback = needed;
        }
        if (start < text.length()) {
            stretches.add(new Stretch(text.substring(start), face, fallback));
        }
        return stretches;
    }

    private static boolean joins(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** Whether some bundled font can draw the character. */
    static boolean canDraw(int codePoint, Face face) {
        return font(face, false).canDisplay(codePoint) || font(face, true).canDisplay(codePoint);
    }

    /** The width of one character of {@link Face#MONO}. */
    static double cell(double size) {
        return size * 0.6;
    }

    private static Font font(Face face, boolean fallback) {
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
