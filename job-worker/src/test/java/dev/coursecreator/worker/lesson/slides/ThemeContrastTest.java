package dev.coursecreator.worker.lesson.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.color.Contrast;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.SlideBlock.Callout;
import dev.coursecreator.model.script.ThemeMode;
import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text can be read on every background that it is drawn on (WCAG 2.1, AA), light and dark, in every palette. */
class ThemeContrastTest {

    /** Accents that just pass on a light or a dark background, and some that do not. */
    private static final List<String> CHOSEN =
            List.of("#757575", "#0b7285", "#c92a2a", "#5f3dc4", "#ffe066", "#8ce99a", "#00ff00", "#868e96");

    static Stream<Arguments> backgrounds() {
        return Arrays.stream(BackgroundStyle.values())
                .flatMap(style -> Arrays.stream(ThemeMode.values()).map(mode -> Arguments.of(style, mode)));
    }

    private static Stream<Palette> palettes() {
        return Stream.concat(Palette.ALL.stream(), CHOSEN.stream().map(color -> Palette.of(new HexColor(color))));
    }

    @ParameterizedTest
    @MethodSource("backgrounds")
    void textCanBeReadOnThePage(BackgroundStyle style, ThemeMode mode) {
        palettes().forEach(palette -> {
            var theme = theme(style, mode, palette);
            for (var paper : painted(style, theme)) {
                assertReadable(theme.ink(), paper, "ink", theme);
                assertReadable(theme.muted(), paper, "muted", theme);
                assertReadable(theme.label(), paper, "label", theme);
                assertSeen(theme.accent(), paper, "accent", theme);
                var marked = Theme.mix(paper, theme.mark(), theme.mark().getAlpha() / 255.0);
                assertReadable(theme.ink(), marked, "marked text", theme);
                assertSeen(theme.label(), marked, "number of a marked item", theme);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("backgrounds")
    void textCanBeReadInBoxes(BackgroundStyle style, ThemeMode mode) {
        palettes().forEach(palette -> {
            var theme = theme(style, mode, palette);
            for (var type : Callout.Type.values()) {
                var box = theme.box(type);
                assertReadable(theme.ink(), box, "ink in a box", theme);
                assertReadable(theme.color(type), box, "label of a box", theme);
                assertReadable(theme.color(type), theme.paper(), "sign of a box", theme);
            }
            for (var color : List.of(theme.ink(), theme.muted(), theme.label())) {
                assertReadable(color, theme.card(), "question", theme);
            }
            for (var color : List.of(theme.ink(), theme.muted())) {
                assertReadable(color, theme.pill(), "inline code", theme);
            }
            assertReadable(theme.card(), theme.accent(), "letter of the answer", theme);
            for (var kind : SyntaxHighlighter.Kind.values()) {
                assertReadable(kind.color(), theme.listing(), "code", theme);
                assertReadable(kind.color(), theme.listingMark(), "highlighted code", theme);
            }
            assertSeen(theme.palette().bright(), theme.listing(), "bar of highlighted code", theme);
            assertSeen(theme.accent(), theme.card(), "line of a diagram", theme);
        });
    }

    private static Theme theme(BackgroundStyle style, ThemeMode mode, Palette palette) {
        return Theme.of(style, palette, new CourseTheme(mode, null, null, null, null, null));
    }

    /** The different colours of the background where text may be. */
    private static Set<Color> painted(BackgroundStyle style, Theme theme) {
        var image = BackgroundPainter.paint(style, "A course", theme, Quality.DRAFT);
        var colors = new LinkedHashSet<Color>();
        for (int y = 40; y < 460; y += 4) {
            for (int x = 128; x < 800; x += 4) {
                colors.add(new Color(image.getRGB(x, y)));
            }
        }
        return colors;
    }

    private static void assertReadable(Color text, Color background, String what, Theme theme) {
        assertContrast(text, background, Contrast.TEXT, what, theme);
    }

    private static void assertSeen(Color shape, Color background, String what, Theme theme) {
        assertContrast(shape, background, Contrast.LARGE_TEXT, what, theme);
    }

    private static void assertContrast(Color color, Color background, double minimum, String what, Theme theme) {
        double ratio = Contrast.ratio(hex(color), hex(background));
        if (ratio < minimum) {
            assertThat(ratio)
                    .as("%s: %s on %s in %s", what, hex(color), hex(background), theme)
                    .isGreaterThanOrEqualTo(minimum);
        }
    }

    private static HexColor hex(Color color) {
        return HexColor.of(color.getRed(), color.getGreen(), color.getBlue());
    }
}
