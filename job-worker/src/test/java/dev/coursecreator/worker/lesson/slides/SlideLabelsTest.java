package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.lesson;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.prose;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels of a slide are in the language of the course. */
class SlideLabelsTest {

    @ParameterizedTest
    @CsvSource({"en, Lesson 2", "de-CH, Lektion 2", "ru, Урок 2", "he, שיעור 2", "fa, درس 2", "cs, Lesson 2"})
    void lessonIsNumberedInTheLanguageOfTheCourse(String language, String label) {
        var page = pages(language, prose("Text.")).getFirst();

        assertThat(Heading.of(page, PageLayout.WIDTH).eyebrow()).isEqualTo(label);
    }

    @Test
    void labelsOfQuestionsAndHeadingsDiffer(@TempDir Path folder) throws Exception {
        var painter = new PagePainter(new LocalArtifactStore(folder));
        var question = new SlideBlock.Question(
                RichText.plain("1 + 1?"), List.of(RichText.plain("1"), RichText.plain("2")), true, null);

        assertThat(differ(painter, question, "de", "en")).isTrue();
        assertThat(differ(painter, question, "cs", "en")).isFalse();
    }

    private static boolean differ(PagePainter painter, SlideBlock block, String language, String other)
            throws Exception {
        var first = painter.page(pages(language, block, prose("Text.")).getFirst());
        var second = painter.page(pages(other, block, prose("Text.")).getFirst());
        return !Arrays.equals(pixels(first), pixels(second));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static List<DrawSlide.Input> pages(String language, SlideBlock... blocks) {
        var settings = new RenderSettings(language, "none", Quality.DRAFT, BackgroundStyle.SOLID, false);
        return SlideFixtures.paginated(lesson("Branches", slide("", blocks)), settings).stream()
                .map(SlidePage::drawing)
                .toList();
    }
}
