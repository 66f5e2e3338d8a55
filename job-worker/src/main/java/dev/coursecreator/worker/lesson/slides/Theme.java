package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.SlideBlock;
import java.awt.Color;

/**
 * The colour theme of a slide: {@code solid} and {@code geometric} are dark on light, {@code gradient} and {@code noise} light on
 * dark.
 *
 * @param paper the background colour, or its mean
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
        Color ink,
        Color muted,
        Color accent,
        Color card,
        Color pill,
        Color line,
        Color faint,
        Color mark,
        Color listing,
        Color listingMark,
        Color listingEdge) {

    static Theme of(BackgroundStyle background, String courseTitle) {
        return of(background, Palette.of(courseTitle));
    }

    static Theme of(BackgroundStyle background, Palette palette) {
        return switch (background) {
            case SOLID, GEOMETRIC -> light(palette);
            case GRADIENT -> dark(palette, mix(palette.deep(), palette.deepest(), 0.5));
            case NOISE -> dark(palette, palette.deepest());
        };
    }

    private static Theme light(Palette palette) {
        var paper = mix(new Color(0xFBFBFA), palette.accent(), 0.02);
        return new Theme(
                false,
                palette,
                paper,
                new Color(0x15171C),
                new Color(0x565B68),
                palette.accent(),
                Color.WHITE,
                mix(paper, palette.accent(), 0.09),
                mix(paper, new Color(0x20242E), 0.14),
                transparent(palette.accent(), 20),
                transparent(palette.accent(), 28),
                new Color(0x14171F),
                mix(new Color(0x14171F), palette.bright(), 0.13),
                new Color(0x14171F));
    }

    private static Theme dark(Palette palette, Color paper) {
        return new Theme(
                true,
                palette,
                paper,
                new Color(0xF7F8FB),
                new Color(0xC3C8D4),
                palette.bright(),
                mix(paper, Color.BLACK, 0.35),
                mix(paper, Color.WHITE, 0.14),
                mix(paper, Color.WHITE, 0.2),
                transparent(palette.bright(), 22),
                transparent(palette.bright(), 42),
                mix(palette.deepest(), Color.BLACK, 0.45),
                mix(mix(palette.deepest(), Color.BLACK, 0.45), palette.bright(), 0.13),
                mix(paper, Color.WHITE, 0.12));
    }

    Color color(TextStyle.Tone tone) {
        return switch (tone) {
            case INK -> ink;
            case MUTED -> muted;
            case ACCENT -> accent;
        };
    }

    /** The colour of a callout's label and sign. Each has a contrast of at least 4.5 to the paper and its own box (WCAG 2.2, AA). */
    Color color(SlideBlock.Callout.Type type) {
        return switch (type) {
            case NOTE -> new Color(dark ? 0x7DB8FF : 0x1556B0);
            case TIP, SOLUTION -> new Color(dark ? 0x6EE7A8 : 0x14693F);
            case IMPORTANT -> new Color(dark ? 0xD0B3FF : 0x6D28B8);
            case WARNING -> new Color(dark ? 0xFFC75A : 0x8A4B00);
            case DANGER -> new Color(dark ? 0xFF9C96 : 0xB3201A);
            case EXAMPLE, EXERCISE -> accent;
        };
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
