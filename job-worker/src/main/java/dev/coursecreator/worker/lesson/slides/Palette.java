package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.color.Contrast;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.ThemeMode;
import java.awt.Color;
import java.util.List;

/**
 * The colour palette of a course: around the accent that its author chose, or else selected by its title.
 *
 * @param accent for light backgrounds
 * @param bright the same hue for dark backgrounds
 * @param deep dark background
 * @param deepest end colour of the dark gradient
 */
record Palette(Color accent, Color bright, Color deep, Color deepest) {

    private static final int MAX_GLOW = 20;
    private static final Color NEARLY_BLACK = new Color(0x0C0D12);

    /** Curated: each accent has a contrast of at least 4.5 to its backgrounds (WCAG 2.1, AA). */
    static final List<Palette> ALL = List.of(
            of(0x4338CA, 0xA5B4FC, 0x2E2A78, 0x10122B),
            of(0x0F6E66, 0x5EEAD4, 0x11504C, 0x08191E),
            of(0xBE123C, 0xFDA4AF, 0x621539, 0x1C0B1B),
            of(0xA3480A, 0xFCD34D, 0x5E2C0E, 0x1B110D),
            of(0x166D39, 0x86EFAC, 0x15502F, 0x08150F),
            of(0x0B63A0, 0x7DD3FC, 0x0E4A75, 0x0A1426),
            of(0x7E22CE, 0xD8B4FE, 0x4D1F7C, 0x160C28),
            of(0xB4165A, 0xF9A8D4, 0x641547, 0x1C0A1C),
            of(0x0E6C86, 0x67E8F9, 0x145166, 0x08161D),
            of(0xB93A0B, 0xFDBA74, 0x63270F, 0x1C0F0C));

    private static Palette of(int accent, int bright, int deep, int deepest) {
        return new Palette(new Color(accent), new Color(bright), new Color(deep), new Color(deepest));
    }

    static Palette of(String courseTitle) {
        return ALL.get((int) Math.floorMod(SeededRandom.seedOf(courseTitle), (long) ALL.size()));
    }

    /** The palette of an author's accent: the colour itself where it can be read, otherwise the nearest of its hue. */
    static Palette of(HexColor chosen) {
        var bright = color(Contrast.nearest(chosen, ThemeMode.DARK.paper(), Contrast.TEXT));
        return new Palette(
                color(Contrast.nearest(chosen, ThemeMode.LIGHT.paper(), Contrast.TEXT)),
                bright,
                Theme.mix(color(ThemeMode.DARK.paper()), bright, 0.06),
                Theme.mix(NEARLY_BLACK, bright, 0.02));
    }

    /** How much of the bright colour shines through a corner of the dark gradient: as much as leaves a label readable there. */
    double glow() {
        int percent = MAX_GLOW;
        while (percent > 0 && !Theme.isLegible(bright, Theme.mix(deep, bright, percent / 100.0))) {
            percent--;
        }
        return percent / 100.0;
    }

    private static Color color(HexColor color) {
        return new Color(color.rgb());
    }
}
