package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.bullet;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.drawing;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.prose;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.table;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Table.Alignment;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text whose first letter is Hebrew or Arabic begins at the right. */
class RightToLeftTest {

    private static final String HEBREW = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD";
    private static final String ARABIC = "\u0645\u0631\u062D\u0628\u0627";
    private static final RichText TEXT = RichText.plain(HEBREW);

    private final PagePainter painter;

    RightToLeftTest(@TempDir Path store) throws IOException {
        painter = new PagePainter(new LocalArtifactStore(store));
    }

    static List<SlideBlock> blocks() {
        return List.of(
                bullet(HEBREW),
                new SlideBlock.Bullet(1, 7, TEXT),
                new SlideBlock.Bullet(0, null, TEXT, true),
                new SlideBlock.ItemText(0, false, TEXT),
                prose(HEBREW),
                new SlideBlock.Quote(TEXT),
                new SlideBlock.Statement(TEXT),
                new SlideBlock.Subheading(TEXT));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockIsInTheRightHalf(SlideBlock block) throws IOException {
        var ink = ink(drawing(slide(ARABIC, block, prose(HEBREW))), 0);

        assertThat(ink.getMaxX()).isBetween(1100.0, 1186.0);
        assertThat(ink.getMinX()).isGreaterThan(640);
    }

    @Test
    void theMarkerIsRightOfItsText() throws IOException {
        var marked = ink(drawing(slide(ARABIC, bullet(HEBREW))), 0);
        var unmarked = ink(drawing(slide(ARABIC, new SlideBlock.ItemText(0, false, TEXT))), 0);

        assertThat(marked.getMinX()).isEqualTo(unmarked.getMinX());
        assertThat(marked.getMaxX()).isGreaterThan(unmarked.getMaxX() + 10);
    }

    @Test
    void theFirstColumnIsAtTheRight() throws IOException {
        var page = drawing(slide(ARABIC, table(HEBREW + "|" + ARABIC, ARABIC + "| "), prose(HEBREW)));
        var layout = PageLayout.place(page).getFirst();
        double bottomRow = layout.layout().height(0, 0);

        var ink = ink(page, 0, bottomRow + 4);

        assertThat(ink.getMinX()).isGreaterThan(640);
    }

    @Test
    void theSecondSentenceOfALineIsMarkedAtTheLeft() {
        var paragraph = new Paragraph(RichText.plain(HEBREW + ". " + HEBREW + "."), TextStyle.body(30), 1_000);

        var first = paragraph.areas(0, 10).getFirst();
        var second = paragraph.areas(11, 21).getFirst();

        assertThat(first.getMaxX()).isEqualTo(1_000);
        assertThat(second.getMaxX()).isLessThan(first.getMinX() + 1);
    }

    @Test
    void theBarOfAMarkIsAtTheRight() {
        var page = drawing(slide(ARABIC, bullet(HEBREW), bullet(ARABIC)));

        var shape = MarkShape.of(PageLayout.place(page), List.of(Mark.whole(0))).getFirst();

        assertThat(shape.rightToLeft()).isTrue();
        assertThat(shape.bounds().getMaxX())
                .isGreaterThan(shape.areas().getFirst().getMaxX() + 10);
        assertThat(shape.bounds().getMinX())
                .isGreaterThan(shape.areas().getFirst().getMinX() - 2);
    }

    @Test
    void latinWithinHebrewStaysInOrder() {
        var parts = TextLine.parts(HEBREW + " abc", TextStyle.body(30));

        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.getFirst().fontRun().text().strip()).isEqualTo("abc");
    }

    /** In the shape of single letters, Arabic words would be shorter. */
    @Test
    void theWidthOfAnArabicTextIsThatOfItsLettersAsTheyAreJoined() {
        var text = "\u0627\u0644\u062F\u0631\u0633";
        var style = TextStyle.body(30);
        var drawn = TextLine.parts(text, style)
                .getFirst()
                .glyphs(30)
                .getLogicalBounds()
                .getWidth();

        assertThat(Canvas.width(text, style)).isCloseTo(drawn, within(2.0));
        assertThat(new LineBreaker(RichText.plain(text), style).width()).isCloseTo(drawn, within(2.0));
    }

    @Test
    void theBarAndTheLabelOfABoxAreAtTheRight() throws IOException {
        var box = new SlideBlock.Callout(SlideBlock.Callout.Type.WARNING, ARABIC, prose(HEBREW));
        var page = drawing(slide(ARABIC, box));
        var layout = PageLayout.place(page).getFirst();
        var drawn = painter.page(page);
        int middle = (int) (layout.y() + layout.layout().height() / 2);
        var bar = Theme.of(page).color(SlideBlock.Callout.Type.WARNING).getRGB();

        assertThat(drawn.getRGB(1184 - 2, middle)).isEqualTo(bar);
        assertThat(drawn.getRGB(96 + 2, middle)).isNotEqualTo(bar);
        assertThat(ink(page, 0).getMinX()).isGreaterThan(640);
    }

    @Test
    void numbersAreAlignedLikeTheWordsAboveThem() throws IOException {
        var table = new SlideBlock.Table(
                List.of(TEXT, TEXT),
                List.of(Alignment.LEFT, Alignment.RIGHT),
                List.of(List.of(TEXT, RichText.plain("123"))));
        var page = drawing(slide(ARABIC, table, prose(HEBREW)));
        double bottomRow = PageLayout.place(page).getFirst().layout().height(0, 0);

        assertThat(ink(page, 0, bottomRow + 4).getMinX()).isLessThan(140);
    }

    @Test
    void theNumberOfAFootnoteIsRightOfIt() throws IOException {
        var page = drawing(slide(ARABIC, prose(HEBREW), new SlideBlock.Footnote(1, TEXT)));

        assertThat(ink(page, 1).getMaxX()).isBetween(1170.0, 1186.0);
    }

    /** The pixels of a part that differ from the page without parts. */
    private Rectangle ink(DrawSlide.Input page, int part) throws IOException {
        return ink(page, part, 0);
    }

    private Rectangle ink(DrawSlide.Input page, int part, double from) throws IOException {
        var all = new Rectangle(page.quality().width(), page.quality().height());
        var drawn = painter.page(page);
        var empty = painter.prepare(page).paintFrame(all);
        var placed = PageLayout.place(page).get(part);
        var top = (int) (placed.y() + from);
        var bottom = (int) (placed.y() + placed.layout().height());
        Rectangle2D ink = null;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < all.width; x++) {
                if (drawn.getRGB(x, y) != empty.getRGB(x, y)) {
                    var pixel = new Rectangle(x, y, 1, 1);
                    ink = ink == null ? pixel : ink.createUnion(pixel);
                }
            }
        }
        return requireNonNull(ink, "nothing is drawn").getBounds();
    }
}
