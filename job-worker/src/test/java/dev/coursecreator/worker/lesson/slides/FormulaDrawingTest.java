package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.drawing;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.paginated;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas are typeset on the page; what cannot be is shown as code. */
class FormulaDrawingTest {

    private static final String LONG = "x_1 + ".repeat(60) + "y";

    @Test
    void sameFormulaGivesTheSameBytes(@TempDir Path folder) throws Exception {
        var page = drawing(slide("Sums", new SlideBlock.Formula("\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}")));
        for (var name : List.of("first.png", "second.png")) {
            new DrawSlide(new PagePainter(new LocalArtifactStore(folder))).run(page, folder.resolve(name));
        }
        assertThat(folder.resolve("first.png")).hasSameBinaryContentAs(folder.resolve("second.png"));
        assertThat(Files.size(folder.resolve("first.png"))).isPositive();
    }

    @Test
    void wideFormulaIsScaledToThePage() {
        assertThat(TypesetFormula.displayed(LONG, 46, PageLayout.WIDTH, 400).width())
                .isLessThanOrEqualTo(PageLayout.WIDTH + 0.001);
    }

    @Test
    void formulaAloneIsLarger() {
        var alone = drawing(slide("Law", new SlideBlock.Formula("E = mc^2")));
        assertThat(alone.density()).isEqualTo(Density.DISPLAY);
    }

    @Test
    void formulaWithinATextIsNotBroken() {
        var text = new RichText(List.of(
                new Run("word ".repeat(12), Style.PLAIN),
                new Run("a + b + c + d", Style.FORMULA, "a"),
                new Run(".", Style.PLAIN)));
        for (int width = 200; width < 800; width += 20) {
            var lines = new LineBreaker(text, TextStyle.body(36)).lines(width);
            int start = text.text().indexOf('a');
            assertThat(lines).anySatisfy(line -> {
                assertThat(line.start()).isLessThanOrEqualTo(start);
                assertThat(line.end()).isGreaterThanOrEqualTo(start + "a + b + c + d".length());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\foo", "\\newcommand{\\a}{\\a\\a}\\a", "\\includegraphics{/etc/passwd}", "\\left("})
    void whatCannotBeTypesetIsCode(String latex) {
        assertThat(drawing(slide("Wrong", new SlideBlock.Formula(latex))).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.block()).isEqualTo(new SlideBlock.Code("latex", latex)));
        assertThat(DisplayableText.ofProse(new RichText(List.of(new Run(latex, Style.FORMULA))))
                        .runs())
                .containsExactly(new Run(latex, Style.CODE));
    }

    @Test
    void sentenceWithAFormulaIsMarked() {
        var text = new RichText(List.of(
                new Run("First. Then ", Style.PLAIN),
                new Run("x^2", Style.FORMULA, "x squared"),
                new Run(" grows.", Style.PLAIN)));
        var says =
                List.<Utterance>of(new Utterance.Sentence("First."), new Utterance.Sentence("Then x squared grows."));
        var pages = paginated(
                new SlideScript(RichText.plain("Growth"), List.of(new Passage(new SlideBlock.Prose(text), says))));
        assertThat(SpokenMarks.of(pages.getLast()))
                .extracting(mark -> mark.orElseThrow())
                .containsExactly(new Mark(0, 0, 6), new Mark(0, 7, text.text().length()));
    }
}
