package dev.coursecreator.fonts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * A font that a course brings along: a TrueType or OpenType file. It has one face, of which the bold and the slanted ones are made.
 * Thread-safe.
 */
public final class CourseFont {

    private static final float TEST_SIZE = 1000;
    private static final double MAX_DEVIATION = 0.01;

    private final Font regular;
    private final Map<FontFace, Font> faces = new EnumMap<>(FontFace.class);

    private CourseFont(Font regular) {
        this.regular = regular;
        for (var face : FontFace.values()) {
            faces.put(face, derived(face));
        }
    }

    /**
     * Reads a font file.
     *
     * @throws UnusableFontException if it is not a font that slides can be drawn with
     */
    public static CourseFont read(byte[] file) throws UnusableFontException {
        AwtFontConfiguration.install();
        SfntHeader.require(file);
        try {
            var font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
            if (!font.canDisplay('a') && font.getNumGlyphs() < 2) {
                throw new UnusableFontException("has no characters; use another font");
            }
            return new CourseFont(font);
        } catch (FontFormatException | IOException | RuntimeException e) {
            // Java throws various exceptions for damaged fonts.
            throw new UnusableFontException(
                    "is damaged, or of a kind that Java cannot read; save it as a plain TTF", e);
        }
    }

    /** Whether its letters, digits and signs have the same width, as code needs it. */
    public boolean isMonospaced() {
        double width = advance('m');
        return width > 0
                && "iW0.l@"
                        .chars()
                        .filter(regular::canDisplay)
                        .allMatch(letter -> Math.abs(advance(letter) / width - 1) < MAX_DEVIATION);
    }

    private double advance(int letter) {
        return regular.deriveFont(TEST_SIZE)
                        .createGlyphVector(Fonts.FRACTIONAL_METRICS, Character.toString(letter))
                        .getGlyphMetrics(0)
                        .getAdvance()
                / TEST_SIZE;
    }

    boolean canDraw(int codePoint) {
        return regular.canDisplay(codePoint);
    }

    Font font(FontFace face) {
        var font = faces.get(face);
        if (font == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return font;
    }

    private Font derived(FontFace face) {
        int style = (face.heavy() ? Font.BOLD : Font.PLAIN) | (face.slanted() ? Font.ITALIC : Font.PLAIN);
        var font = regular.deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON))
                .deriveFont(style);
        if (!face.mono()) {
            return font;
        }
        double advance = advance('m');
        double scale = advance > 0 ? Fonts.cellWidth(1) / advance : 1;
        return font.deriveFont(AffineTransform.getScaleInstance(scale, scale));
    }
}
