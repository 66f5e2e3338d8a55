package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.bullet;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.drawing;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.prose;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Quality;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawOverlaysTest {

    private static final DrawSlide.Input BULLETS = drawing(slide("Heading", bullet("Eat"), bullet("Sleep")));

    private final DrawSlide draw;
    private final DrawOverlays drawOverlays;

    DrawOverlaysTest(@TempDir Path store) throws IOException {
        var painter = new PagePainter(new LocalArtifactStore(store));
        draw = new DrawSlide(painter);
        drawOverlays = new DrawOverlays(painter);
    }

    @Test
    void onlyTheMarkedBulletChanges() throws IOException {
        var first = changed(BULLETS, DrawOverlays.Kind.MARK, Mark.whole(0));
        var second = changed(BULLETS, DrawOverlays.Kind.MARK, Mark.whole(1));

        assertThat(first.getMaxY()).isLessThan(second.getMinY());
        assertThat(first.getMinX()).isBetween(60.0, 96.0);
        assertThat(first.getMaxX()).isBetween(1184.0, 1220.0);
    }

    @Test
    void onlyTheMarkedSentenceChanges() throws IOException {
        var page = drawing(slide("Heading", prose("One is said. Two is a little longer."), bullet("Eat")));
        var first = changed(page, DrawOverlays.Kind.MARK, new Mark(0, 0, 12));
        var second = changed(page, DrawOverlays.Kind.MARK, new Mark(0, 13, 36));

        assertThat(first.getMaxX()).isLessThan(second.getMinX() + 8);
        assertThat(first.getWidth()).isLessThan(second.getWidth());
        assertThat(first.getMinY()).isEqualTo(second.getMinY());
    }

    @Test
    void aSentenceOfTwoLinesIsMarkedInBoth() throws IOException {
        var page = drawing(slide(
                "Heading",
                prose("Short. " + "A long sentence goes on. ".repeat(4).replace(". A", ", a"))));
        var sentence = changed(page, DrawOverlays.Kind.MARK, new Mark(0, 7, 100));
        var line = changed(page, DrawOverlays.Kind.MARK, new Mark(0, 0, 6));

        assertThat(sentence.getHeight()).isGreaterThan(line.getHeight() * 1.9);
    }

    @Test
    void onlyTheMarkedRowChanges() throws IOException {
        var page = drawing(slide("Heading", table("Way | Cost", "Car | 5", "Bike | 1")));
        var first = changed(page, DrawOverlays.Kind.MARK, new Mark(0, 0, 1));
        var second = changed(page, DrawOverlays.Kind.MARK, new Mark(0, 1, 2));

        assertThat(first.getMaxY()).isLessThanOrEqualTo(second.getMinY() + 2);
        assertThat(first.getHeight()).isBetween(30.0, 80.0);
    }

    @Test
    void hidingRemovesTheTextAndNothingElse() throws IOException {
        var hidden = with(BULLETS, DrawOverlays.Kind.HIDE, Mark.whole(1));
        var alone = draw.image(drawing(slide("Heading", bullet("Eat"))));

        assertThat(bounds(hidden, alone, (a, b) -> !a.equals(b)).isEmpty()).isTrue();
    }

    @Test
    void allPicturesOfAPageAreOnOneSheet() throws IOException {
        var marks = List.of(List.of(Mark.whole(1)), List.of(Mark.whole(0), Mark.whole(1)), List.of(Mark.whole(0)));
        for (var kind : DrawOverlays.Kind.values()) {
            var together = pictures(BULLETS, kind, marks);

            assertThat(together).hasSameSizeAs(marks);
            for (int i = 0; i < marks.size(); i++) {
                var alone = with(BULLETS, kind, marks.get(i).toArray(Mark[]::new));
                assertThat(bounds(together.get(i), alone, (a, b) -> !a.equals(b))
                                .isEmpty())
                        .as("%s %s", kind, marks.get(i))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTextIsLegibleOnTheMark(BackgroundStyle background) {
        for (var course : onePerPalette()) {
            var theme = Theme.of(background, course);
            var paper = BackgroundPainter.paint(background, course, theme, Quality.DRAFT);
            for (int y = 90; y < 425; y += 5) {
                for (int x = 45; x < 810; x += 5) {
                    var marked = Theme.mix(
                            new Color(paper.getRGB(x, y)),
                            theme.mark(),
                            theme.mark().getAlpha() / 255.0);
                    assertThat(contrast(theme.ink(), marked))
                            .as("text on %s", marked)
                            .isGreaterThan(4.5);
                    assertThat(contrast(theme.accent(), marked))
                            .as("numbers on %s", marked)
                            .isGreaterThan(3);
                }
            }
            for (var kind : SyntaxHighlighter.Kind.values()) {
                assertThat(contrast(kind.color(), theme.listingMark()))
                        .as("%s in a marked line", kind)
                        .isGreaterThan(4.5);
            }
        }
    }

    /** Titles of courses that together have all palettes. */
    private static Collection<String> onePerPalette() {
        var titles = new HashMap<Palette, String>();
        for (int i = 0; titles.size() < Palette.ALL.size(); i++) {
            titles.putIfAbsent(Palette.of("Course " + i), "Course " + i);
        }
        return titles.values();
    }

    @Test
    void theMarkIsSeen() throws IOException {
        for (var background : BackgroundStyle.values()) {
            var page = new LessonPaginator()
                    .paginate(
                            "Course",
                            2,
                            SlideFixtures.lesson("Lesson", slide("Heading", bullet("Eat"), bullet("Sleep"))),
                            SlideFixtures.settings(Quality.DRAFT, background))
                    .getFirst()
                    .drawing();
            var changed = bounds(
                    draw.image(page), with(page, DrawOverlays.Kind.MARK, Mark.whole(0)), (a, b) -> distance(a, b) > 20);
            assertThat(changed.width).as("%s", background).isGreaterThan(700);
        }
    }

    private static double distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
    }

    /** WCAG 2.2. */
    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private Rectangle changed(DrawSlide.Input page, DrawOverlays.Kind kind, Mark... marks) throws IOException {
        return bounds(draw.image(page), with(page, kind, marks), (a, b) -> !a.equals(b));
    }

    private BufferedImage with(DrawSlide.Input page, DrawOverlays.Kind kind, Mark... marks) throws IOException {
        return pictures(page, kind, List.of(List.of(marks))).getFirst();
    }

    /** The pictures as the video shows them. */
    private List<BufferedImage> pictures(DrawSlide.Input page, DrawOverlays.Kind kind, List<List<Mark>> marks)
            throws IOException {
        var input = new DrawOverlays.Input(page, marks, kind);
        var sheet = drawOverlays.sheet(input);
        var pictures = new ArrayList<BufferedImage>();
        int y = 0;
        for (var band : drawOverlays.bands(input)) {
            var picture = draw.image(page);
            picture.getGraphics()
                    .drawImage(sheet.getSubimage(0, y, sheet.getWidth(), band.height()), 0, band.top(), null);
            pictures.add(picture);
            y += band.height();
        }
        assertThat(y).isEqualTo(sheet.getHeight());
        return pictures;
    }

    private static Rectangle bounds(BufferedImage before, BufferedImage after, BiPredicate<Color, Color> differs) {
        var found = new Rectangle(-1, -1);
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                if (differs.test(new Color(before.getRGB(x, y)), new Color(after.getRGB(x, y)))) {
                    found.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return found;
    }
}
