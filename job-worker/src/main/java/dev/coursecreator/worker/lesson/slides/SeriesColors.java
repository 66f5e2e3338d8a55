package dev.coursecreator.worker.lesson.slides;

import java.awt.Color;

/** The colours of the parts of a chart: the accent of the theme, and hues at equal distances from it. */
final class SeriesColors {

    private static final int MIN_HUES = 4;

    private SeriesColors() {}

    /** The colour of part {@code i} of {@code count}. */
    static Color of(Theme theme, int i, int count) {
        var accent = theme.accent();
        var hsb = Color.RGBtoHSB(accent.getRed(), accent.getGreen(), accent.getBlue(), null);
        float hue = hsb[0] + (float) i / Math.max(count, MIN_HUES);
        return Color.getHSBColor(hue, Math.clamp(hsb[1], 0.45f, 0.75f), hsb[2]);
    }
}
