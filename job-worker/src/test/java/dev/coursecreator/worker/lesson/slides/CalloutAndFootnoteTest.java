package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.bullet;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.drawing;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.paginated;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.prose;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Callout;
import java.awt.Color;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Boxes, footnotes and tables on a page. */
class CalloutAndFootnoteTest {

    @Test
    void footnoteStandsAtTheFootOfThePage() {
        var page = drawing(slide("Sources", prose("Sorting takes time.\u00B9"), footnote(1, "At least n log n.")));
        var placed = PageLayout.place(page);

        assertThat(placed).hasSize(2);
        assertThat(placed.get(1).y() + placed.get(1).layout().height()).isCloseTo(PageLayout.BOTTOM, within(0.01));
        assertThat(placed.get(0).y()).isLessThan(400);
    }

    @Test
    void footnoteStaysOnThePageOfItsText() {
        var words = "word ".repeat(38);
        var pages = paginated(slide(
                "Sources", prose(words), footnote(1, "First."), prose(words), footnote(2, "Second."), prose(words)));

        assertThat(pages.stream().map(page -> page.shown().size())).containsExactly(2, 2, 1);
    }

    @Test
    void blocksOfABoxShareItsPadding() {
        var page = drawing(slide(
                "Box", box(Callout.Type.NOTE, "Note", prose("Text.")), box(Callout.Type.NOTE, "", bullet("item"))));
        var placed = PageLayout.place(page);
        double bottom = placed.get(0).y() + placed.get(0).layout().height();

        assertThat(placed.get(1).y()).isLessThan(bottom);
    }

    @Test
    void boxOfAnotherKindStandsApart() {
        var page = drawing(slide(
                "Box", box(Callout.Type.NOTE, "Note", prose("Text.")), box(Callout.Type.TIP, "", prose("More."))));
        var placed = PageLayout.place(page);
        double bottom = placed.get(0).y() + placed.get(0).layout().height();

        assertThat(placed.get(1).y()).isGreaterThan(bottom);
    }

    @Test
    void solutionIsNotOnThePageOfItsExercise() {
        var pages = paginated(slide(
                "Try it",
                box(Callout.Type.EXERCISE, "Exercise", prose("How many?")),
                box(Callout.Type.SOLUTION, "Solution", prose("12"))));

        assertThat(pages.stream().map(page -> page.shown().size())).containsExactly(1, 1);
    }

    @Test
    void wordsInATableAreNotBrokenWhileSmallerTypeFits() {
        var row = "Visitors" + "| 12,345".repeat(12);
        var page = drawing(slide("Twelve columns", table("Month" + "| Jan".repeat(12), row)));
        var layout = BlockLayout.of(page.parts().getFirst(), page.density(), PageLayout.WIDTH);

        assertThat(page.density()).isEqualTo(Density.DENSE);
        assertThat(((TableLayout) layout).rows().getFirst()).allMatch(cell -> cell.lines() == 1);
    }

    @ParameterizedTest
    @EnumSource
    void labelCanBeReadOnThePageAndInItsBox(Callout.Type type) {
        for (var theme : themes().toList()) {
            var color = theme.color(type);
            assertThat(contrast(color, theme.paper())).as("%s on paper", theme).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(color, theme.box(type))).as("%s in box", theme).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static Stream<Theme> themes() {
        return Arrays.stream(BackgroundStyle.values())
                .flatMap(style -> Palette.ALL.stream().map(palette -> Theme.of(style, palette, CourseTheme.NONE)));
    }

    /** The contrast ratio of WCAG 2.2. */
    private static double contrast(Color first, Color second) {
        double lighter = Math.max(luminance(first), luminance(second));
        double darker = Math.min(luminance(first), luminance(second));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static SlideBlock footnote(int number, String text) {
        return new SlideBlock.Footnote(number, RichText.plain(text));
    }

    private static SlideBlock box(Callout.Type type, String label, SlideBlock content) {
        return new Callout(type, label, content);
    }
}
