package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.color.Contrast;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.SlideBlock;
import java.awt.Color;
import java.util.List;

/**
 * The colours of a slide: dark on light or light on dark, as the author chose or as the background style has it.
 *
 * @param paper the background colour, or its mean
 * @param ornament the colour of the background that differs most from the paper
 * @param accent for shapes
 * @param label the accent for text; the same colour unless that could not be read everywhere
 * @param card background of a question
 * @param pill background of inline code
 * @param line separator between the rows of a table
 * @param faint transparent ornament behind the text
 * @param mark transparent colour behind what is being said
 * @param listing background of code; always dark
 * @param listingMark background of the highlighted lines of code
 * @param listingEdge border of code
 */
record Theme(
        boolean dark,
        Palette palette,
        Color paper,
        Color ornament,
        Color ink,
        Color muted,
        Color accent,
        Color label,
        Color card,
        Color pill,
        Color line,
        Color faint,
        Color mark,
        Color listing,
        Color listingMark,
        Color listingEdge) {

    private static final Color LIGHT_PAPER = new Color(0xFBFBFA);
    private static final Color LIGHT_INK = new Color(0x15171C);
    private static final Color DARK_INK = new Color(0xF7F8FB);
    private static final double BOX_ON_LIGHT = 0.08;
    private static final double BOX_ON_DARK = 0.13;

    /** The theme of a page. */
    static Theme of(DrawSlide.Input page) {
        return of(page.background(), page.courseTitle(), page.themeOrDefault());
    }

    /** The theme of a course that chose nothing but its background. */
    static Theme of(BackgroundStyle background, String courseTitle) {
        return of(background, courseTitle, CourseTheme.NONE);
    }

    static Theme of(BackgroundStyle background, String courseTitle, CourseTheme chosen) {
        var palette = chosen.accent() == null ? Palette.of(courseTitle) : Palette.of(chosen.accent());
        return of(background, palette, chosen);
    }

    static Theme of(BackgroundStyle background, Palette palette, CourseTheme chosen) {
        return switch (chosen.modeOn(background)) {
            case LIGHT -> light(palette, background);
            case DARK -> dark(palette, background);
        };
    }

    private static Theme light(Palette palette, BackgroundStyle background) {
        var accent = palette.accent();
        var paper = mix(LIGHT_PAPER, accent, 0.02);
        var ornament = switch (background) {
            case SOLID -> paper;
            case GRADIENT -> mix(paper, accent, 0.045);
            case GEOMETRIC, NOISE -> mix(paper, accent, 0.1);
        };
        return new Theme(
                false,
                palette,
                paper,
                ornament,
                LIGHT_INK,
                new Color(0x565B68),
                accent,
                legible(accent, LIGHT_INK, List.of(paper, ornament, mix(paper, accent, BOX_ON_LIGHT))),
                Color.WHITE,
                mix(paper, accent, 0.09),
                mix(paper, new Color(0x20242E), 0.14),
                transparent(accent, 20),
                transparent(accent, 28),
                new Color(0x14171F),
                mix(new Color(0x14171F), palette.bright(), 0.12),
                new Color(0x14171F));
    }

    private static Theme dark(Palette palette, BackgroundStyle background) {
        var accent = palette.bright();
        var paper = switch (background) {
            case SOLID, GEOMETRIC, GRADIENT -> mix(palette.deep(), palette.deepest(), 0.5);
            case NOISE -> palette.deepest();
        };
        var ornament = switch (background) {
            case SOLID -> paper;
            case GEOMETRIC -> mix(paper, accent, 0.1);
            case GRADIENT -> mix(palette.deep(), accent, palette.glow());
            case NOISE -> mix(paper, accent, 0.16);
        };
        var listing = mix(palette.deepest(), Color.BLACK, 0.45);
        return new Theme(
                true,
                palette,
                paper,
                ornament,
                DARK_INK,
                new Color(0xC3C8D4),
                accent,
                legible(accent, DARK_INK, List.of(paper, ornament, mix(paper, accent, BOX_ON_DARK))),
                mix(paper, Color.BLACK, 0.35),
                mix(paper, Color.WHITE, 0.14),
                mix(paper, Color.WHITE, 0.2),
                transparent(accent, 22),
                transparent(accent, 42),
                listing,
                mix(listing, accent, 0.12),
                mix(paper, Color.WHITE, 0.12));
    }

    /** The colour, mixed with as little ink as is needed to read it on each of the backgrounds. */
    private static Color legible(Color color, Color ink, List<Color> backgrounds) {
        int percent = 0;
        for (var background : backgrounds) {
            while (percent < 100 && !isLegible(mix(color, ink, percent / 100.0), background)) {
                percent++;
            }
        }
        return mix(color, ink, percent / 100.0);
    }

    /** Whether text in this colour can be read on the background. */
    static boolean isLegible(Color text, Color background) {
        return contrast(text, background) >= Contrast.TEXT;
    }

    static double contrast(Color one, Color other) {
        return Contrast.ratio(hex(one), hex(other));
    }

    private static HexColor hex(Color color) {
        return HexColor.of(color.getRed(), color.getGreen(), color.getBlue());
    }

    Color color(TextStyle.Tone tone) {
        return switch (tone) {
            case INK -> ink;
            case MUTED -> muted;
            case ACCENT -> label;
        };
    }

    /** The colour of a callout's label and sign. Each has a contrast of at least 4.5 to the paper and its own box (WCAG 2.1, AA). */
    Color color(SlideBlock.Callout.Type type) {
        return switch (type) {
            case NOTE -> new Color(dark ? 0x7DB8FF : 0x1556B0);
            case TIP, SOLUTION -> new Color(dark ? 0x6EE7A8 : 0x14693F);
            case IMPORTANT -> new Color(dark ? 0xD0B3FF : 0x6D28B8);
            case WARNING -> new Color(dark ? 0xFFC75A : 0x8A4B00);
            case DANGER -> new Color(dark ? 0xFF9C96 : 0xB3201A);
            case EXAMPLE, EXERCISE -> label;
        };
    }

    /** The colour of a callout's box. */
    Color box(SlideBlock.Callout.Type type) {
        var tint = switch (type) {
            case NOTE, TIP, SOLUTION, IMPORTANT, WARNING, DANGER -> color(type);
            case EXAMPLE, EXERCISE -> accent;
        };
        return mix(paper, tint, dark ? BOX_ON_DARK : BOX_ON_LIGHT);
    }

    private static Color transparent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** Mixes {@code share} of the second colour into the first. */
    static Color mix(Color first, Color second, double share) {
        return new Color(
                mix(first.getRed(), second.getRed(), share),
                mix(first.getGreen(), second.getGreen(), share),
                mix(first.getBlue(), second.getBlue(), share));
    }

    private static int mix(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }
}
