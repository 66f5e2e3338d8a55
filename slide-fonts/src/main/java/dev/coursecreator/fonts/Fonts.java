package dev.coursecreator.fonts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fonts of slides: those of the course ({@link CourseFonts}), the bundled ones, loaded once, and for characters that none of them has,
 * those of {@link InstalledFonts}. What the bundle has looks the same everywhere. Glyphs are placed with fractional metrics; ligatures are disabled in {@link FontFace#MONO},
 * where {@code !=} must stay two characters.
 */
public final class Fonts {

    static {
        AwtFontConfiguration.install();
    }

    static final FontRenderContext FRACTIONAL_METRICS = new FontRenderContext(null, true, true);
    private static final Map<FontFace, Font> FONTS = new EnumMap<>(FontFace.class);
    private static final Map<FontFace, Font> FALLBACKS = new EnumMap<>(FontFace.class);
    private static final InstalledFonts INSTALLED = new InstalledFonts();

    static {
        for (var face : FontFace.values()) {
            FONTS.put(face, load(face.resource()));
            FALLBACKS.put(face, load(face.fallbackResource()));
        }
    }

    private Fonts() {}

    /**
     * Sets the folder with further fonts, which come after the bundled ones and before those of the system. To be called at startup,
     * before anything is drawn.
     *
     * @throws IllegalArgumentException if it is not a folder
     */
    public static void lookIn(Path directory) {
        INSTALLED.lookIn(directory);
    }

    /** Makes the bundled fonts known by name to libraries that draw text by themselves. */
    public static void register() {
        FONTS.values().forEach(GraphicsEnvironment.getLocalGraphicsEnvironment()::registerFont);
    }

    /**
     * A run of characters in one font, or an emoji that is drawn as a picture.
     *
     * @param font next to an emoji, that of the text before it
     * @param inCells whether its glyphs are in a grid of cells, as those of a bundled monospaced font
     * @param isEmoji whether it is one emoji, see {@link Emojis#picture}
     */
    public record FontRun(String text, Font font, boolean inCells, boolean isEmoji) {

        /** A run of characters that are no emoji. */
        public FontRun(String text, Font font, boolean inCells) {
            this(text, font, inCells, false);
        }

        /** The advance width. */
        public double width(double size) {
            return isEmoji
                    ? Emojis.WIDTH * size
                    : glyphs(size, isRightToLeft()).getLogicalBounds().getWidth();
        }

        /** Whether it has letters that run from right to left; those of Arabic have another shape and width then. */
        public boolean isRightToLeft() {
            return text.codePoints()
                    .map(Character::getDirectionality)
                    .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
        }

        /** The glyphs in visual order. */
        public GlyphVector glyphs(double size, boolean rightToLeft) {
            var sized = font.deriveFont((float) size);
            if (inCells) {
                return sized.createGlyphVector(FRACTIONAL_METRICS, text);
            }
            var flags = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
            return sized.layoutGlyphVector(FRACTIONAL_METRICS, text.toCharArray(), 0, text.length(), flags);
        }
    }

    /** Splits the text into runs of one font each. */
    @SuppressWarnings(
            "ReferenceEquality") // Each font exists once; comparing their attributes for each character is slow.
    public static List<FontRun> fontRuns(String text, FontFace face) {
        var fontRuns = new ArrayList<FontRun>();
        var start = 0;
        var current = own(face);
        for (int i = 0; i < text.length(); ) {
            int emoji = Emojis.end(text, i);
            var needed = emoji > i ? current : fontOf(text.codePointAt(i), face, current);
            if (i > start && (emoji > i || needed != current)) {
                fontRuns.add(run(text.substring(start, i), face, current));
                start = i;
            }
            current = needed;
            i = emoji > i ? emoji : i + Character.charCount(text.codePointAt(i));
            if (i == emoji) {
                fontRuns.add(new FontRun(text.substring(start, i), current, false, true));
                start = i;
            }
        }
        if (start < text.length()) {
            fontRuns.add(run(text.substring(start), face, current));
        }
        return fontRuns;
    }

    @SuppressWarnings("ReferenceEquality")
    private static FontRun run(String text, FontFace face, Font font) {
        return new FontRun(text, font, face.mono() && (font == own(face) || font == FONTS.get(face)));
    }

    private static Font fontOf(int codePoint, FontFace face, Font current) {
        if ((Character.isWhitespace(codePoint) || joins(codePoint)) && current.canDisplay(codePoint)) {
            return current;
        }
        return find(codePoint, face).orElseGet(() -> bundled(FONTS, face));
    }

    /** The font of the course, or else the bundled one. */
    private static Font own(FontFace face) {
        var course = CourseFonts.current(face);
        return course == null ? bundled(FONTS, face) : course.font(face);
    }

    private static boolean joins(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static Optional<Font> find(int codePoint, FontFace face) {
        var course = CourseFonts.current(face);
        if (course != null && course.canDraw(codePoint)) {
            return Optional.of(course.font(face));
        }
        return findShared(codePoint, face);
    }

    /** Finds a font that all courses have. */
    private static Optional<Font> findShared(int codePoint, FontFace face) {
        var bundled = bundled(FONTS, face);
        if (bundled.canDisplay(codePoint)) {
            return Optional.of(bundled);
        }
        var fallback = bundled(FALLBACKS, face);
        return fallback.canDisplay(codePoint) ? Optional.of(fallback) : INSTALLED.find(codePoint, face);
    }

    /**
     * Returns the family of a font for text that others draw, who know one font by its name: the bundled one, or if that lacks a letter
     * of the text, a font that has it. It is registered with AWT.
     */
    public static String family(String text) {
        var bundled = bundled(FONTS, FontFace.REGULAR);
        var font = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> !bundled.canDisplay(letter))
                .mapToObj(letter -> findShared(letter, FontFace.REGULAR))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(bundled);
        GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
        return font.getFamily(Locale.ROOT);
    }

    /** Whether there is a font that has the character. */
    public static boolean canDraw(int codePoint, FontFace face) {
        return find(codePoint, face).isPresent();
    }

    /** Whether a bundled font for running text has the character. */
    static boolean isBundled(int codePoint) {
        return bundled(FONTS, FontFace.REGULAR).canDisplay(codePoint)
                || bundled(FALLBACKS, FontFace.REGULAR).canDisplay(codePoint);
    }

    /** The advance width of a cell of {@link FontFace#MONO}. */
    public static double cellWidth(double size) {
        return size * 0.6;
    }

    /** The number of cells that a character takes in a listing, unless it is of an emoji: two for ideographs and everything else of their width. */
    public static int cells(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> 2;
            default ->
                (codePoint >= 0x3000 && codePoint <= 0x303F) || (codePoint >= 0xFF01 && codePoint <= 0xFF60) ? 2 : 1;
        };
    }

    private static Font bundled(Map<FontFace, Font> fonts, FontFace face) {
        var font = fonts.get(face);
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
