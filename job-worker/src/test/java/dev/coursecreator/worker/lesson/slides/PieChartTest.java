package dev.coursecreator.worker.lesson.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.BackgroundStyle;
import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pie charts: slices in the sizes of their values, in colours that can be told apart. */
class PieChartTest {

    private static final String PETS = "@startpie showData\ntitle Pets\n60 Dogs\n30 Cats\n10 Rats";

    @ParameterizedTest
    @EnumSource
    void slicesHaveTheSizesOfTheirValues(BackgroundStyle background) {
        var theme = Theme.of(background, "Pets");
        var pixels = pixels(PETS, theme);
        double dogs = pixels.getOrDefault(SeriesColors.of(theme, 0, 3).getRGB(), 0);

        assertThat(pixels.get(SeriesColors.of(theme, 1, 3).getRGB()) / dogs).isBetween(0.42, 0.55);
        assertThat(pixels.get(SeriesColors.of(theme, 2, 3).getRGB()) / dogs).isBetween(0.12, 0.22);
    }

    @ParameterizedTest
    @EnumSource
    void coloursOfNeighboursDiffer(BackgroundStyle background) {
        var theme = Theme.of(background, "Pets");
        for (int i = 0; i < 11; i++) {
            assertThat(distance(SeriesColors.of(theme, i, 12), SeriesColors.of(theme, i + 1, 12)))
                    .isGreaterThan(25);
        }
    }

    @Test
    void otherDiagramsAreNone() {
        assertThat(PieChart.of("A -> B")).isEmpty();
        assertThat(PieChart.of("@startmindmap\n* 1 a")).isEmpty();
        assertThat(PieChart.of("@startpie\ntitle \n0 A")).isEmpty();
    }

    @Test
    void titleAndLegendTakeRoom() {
        var theme = Theme.of(BackgroundStyle.SOLID, "");
        var plain = PieChart.of("@startpie\ntitle \n1 A\n2 B").orElseThrow().drawn(theme, 1);
        var titled = PieChart.of("@startpie\ntitle T\n1 A\n2 A longer label")
                .orElseThrow()
                .drawn(theme, 1);

        assertThat(titled.getHeight()).isGreaterThan(plain.getHeight());
        assertThat(titled.getWidth()).isGreaterThan(plain.getWidth());
    }

    private static Map<Integer, Integer> pixels(String source, Theme theme) {
        var picture = DrawnDiagram.of(source, theme).orElseThrow();
        var pixels = new HashMap<Integer, Integer>();
        for (int pixel : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            pixels.merge(pixel, 1, Integer::sum);
        }
        return pixels;
    }

    private static double distance(Color a, Color b) {
        return Math.hypot(Math.hypot(a.getRed() - b.getRed(), a.getGreen() - b.getGreen()), a.getBlue() - b.getBlue());
    }
}
