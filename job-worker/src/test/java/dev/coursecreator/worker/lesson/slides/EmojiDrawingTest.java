package dev.coursecreator.worker.lesson.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import dev.coursecreator.worker.lesson.slides.SyntaxHighlighter.Kind;
import dev.coursecreator.worker.lesson.slides.SyntaxHighlighter.Word;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emoji stand in the text as coloured pictures of its size. */
class EmojiDrawingTest {

    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    private static final String FLAG = "\uD83C\uDDE9\uD83C\uDDEA";
    private static final TextStyle STYLE = TextStyle.body(40);

    @Test
    void emojiIsColouredWithinTheLine() {
        var image = drawn(RichText.plain("Go \uD83D\uDD35 on"));

        assertThat(blue(image).x()).isCloseTo((int) width("Go ") + 26, within(4));
        assertThat(blue(image).y()).isCloseTo((int) (STYLE.baseline() - 40 * 0.36), within(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE80", FAMILY, FLAG, "1\uFE0F\u20E3", "❤\uFE0F", "\uD83D\uDC4D\uD83C\uDFFD"})
    void eachSequenceIsAsWideAsTwoCells(String emoji) {
        assertThat(width(emoji)).isEqualTo(40 * 1.2);
        assertThat(width(emoji + emoji)).isEqualTo(2 * 40 * 1.2);
        assertThat(Canvas.width(emoji + "a", STYLE)).isCloseTo(40 * 1.2 + Canvas.width("a", STYLE), within(0.01));
        assertThat(DisplayableText.ofProse(RichText.plain("a " + emoji)).text()).isEqualTo("a " + emoji);
    }

    @Test
    void linesAreBrokenBetweenEmojiButNotWithinOne() {
        var text = RichText.plain(FAMILY.repeat(5) + FLAG.repeat(4));
        var lines = new LineBreaker(text, STYLE).lines(40 * 1.2 * 2 + 1);

        assertThat(lines.stream().map(line -> text.text().substring(line.start(), line.end())))
                .containsExactly(FAMILY + FAMILY, FAMILY + FAMILY, FAMILY + FLAG, FLAG + FLAG, FLAG);
    }

    @Test
    void lineThatIsTooNarrowForAWordIsNotBrokenWithinAnEmoji() {
        var text = new RichText(List.of(new Run("a" + FAMILY + "b" + FAMILY, Style.CODE)));
        var lines = new LineBreaker(text, STYLE).lines(45);

        assertThat(lines.stream().map(line -> text.text().substring(line.start(), line.end())))
                .containsExactly("a", FAMILY, "b", FAMILY);
    }

    @Test
    void emojiTakesTwoCellsOfAListing() {
        var line = new SyntaxHighlighter.Line(List.of(new Word(FAMILY + FAMILY + FLAG, Kind.PLAIN)), 0);

        assertThat(CodeLine.wrap(line, 4, false))
                .extracting(wrapped -> wrapped.words().getFirst().text())
                .containsExactly(FAMILY + FAMILY, FLAG);
    }

    @Test
    void signIsNoPictureWithoutSelector() {
        assertThat(blueOrRed(drawn(RichText.plain("❤")))).isZero();
        assertThat(blueOrRed(drawn(DisplayableText.ofProse(RichText.plain("❤\uFE0F")))))
                .isPositive();
    }

    private static double width(String text) {
        return new LineBreaker(RichText.plain(text), STYLE).width();
    }

    private static BufferedImage drawn(RichText text) {
        var image = new BufferedImage(400, 60, BufferedImage.TYPE_INT_ARGB);
        var theme = Theme.of(BackgroundStyle.SOLID, "");
        new Paragraph(text, STYLE, 400).draw(Canvas.on(image.createGraphics(), theme, 1), 0, 0);
        return image;
    }

    private record Point(int x, int y) {}

    /** The middle of the blue pixels. */
    private static Point blue(BufferedImage image) {
        var xs = new IntSummaryStatistics();
        var ys = new IntSummaryStatistics();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var color = new Color(image.getRGB(x, y), true);
                if (color.getAlpha() > 200 && color.getBlue() > color.getRed() + 60) {
                    xs.accept(x);
                    ys.accept(y);
                }
            }
        }
        return new Point((int) xs.getAverage(), (int) ys.getAverage());
    }

    private static long blueOrRed(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .mapToObj(pixel -> new Color(pixel, true))
                .filter(color -> color.getAlpha() > 200 && Math.abs(color.getBlue() - color.getRed()) > 60)
                .count();
    }
}
