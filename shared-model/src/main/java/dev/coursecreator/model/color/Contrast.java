package dev.coursecreator.model.color;

/**
 * The contrast of two colours as defined by the Web Content Accessibility Guidelines 2.1:
 * {@code (L1 + 0.05) / (L2 + 0.05)}, where L1 is the relative luminance of the lighter colour and L2 that of the darker one.
 *
 * @see <a href="https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio">contrast ratio</a>
 * @see <a href="https://www.w3.org/TR/WCAG21/#dfn-relative-luminance">relative luminance</a>
 */
public final class Contrast {

    /** What text must have at least on its background (success criterion 1.4.3, level AA). */
    public static final double TEXT = 4.5;

    /** What large text and graphics must have at least (success criteria 1.4.3 and 1.4.11, level AA). */
    public static final double LARGE_TEXT = 3;

    private static final int STEPS = 256;

    private Contrast() {}

    /** Returns the ratio, from 1 (the same colour) to 21 (black on white). */
    public static double ratio(HexColor one, HexColor other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** The relative luminance, from 0 (black) to 1 (white). */
    static double luminance(HexColor color) {
        return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
    }

    private static double linear(int component) {
        double share = component / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /**
     * Returns the colour of the same hue and saturation that is the nearest with at least this ratio to the background: darker on a light
     * background, lighter on a dark one. Black or white if no other will do.
     */
    public static HexColor nearest(HexColor color, HexColor background, double minimum) {
        var hsl = HslColor.of(color);
        double target = luminance(background) > 0.18 ? 0 : 1;
        for (int step = 0; step < STEPS; step++) {
            var candidate = step == 0
                    ? color
                    : hsl.withLightness(hsl.lightness() + (target - hsl.lightness()) * step / STEPS)
                            .toHex();
            if (ratio(candidate, background) >= minimum) {
                return candidate;
            }
        }
        return target == 0 ? HexColor.of(0, 0, 0) : HexColor.of(255, 255, 255);
    }
}
