package dev.coursecreator.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters are drawn as pictures of emoji, and that each picture is there. */
class EmojisTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE80",
                "✅",
                "❤\uFE0F",
                "1\uFE0F\u20E3",
                "#\u20E3",
                "\uD83C\uDDE9\uD83C\uDDEA",
                "\uD83D\uDC4D\uD83C\uDFFD",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD83D\uDC41\uFE0F\u200D\uD83D\uDDE8\uFE0F",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "©\uFE0F"
            })
    void sequenceIsOneEmoji(String emoji) {
        assertThat(Emojis.end(emoji, 0)).isEqualTo(emoji.length());
        assertThat(Emojis.end("a" + emoji + "b", 1)).isEqualTo(1 + emoji.length());
        assertThat(Emojis.end(emoji + emoji, 0)).isEqualTo(emoji.length());
        assertThat(isBlank(Emojis.picture(emoji))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "12",
                "#",
                "©",
                "™",
                "✔",
                "❤",
                "⚠",
                "→",
                "\uD83D\uDE00\uFE0E",
                "\uD83C\uDDE9",
                "\u200D",
                "\uFE0F"
            })
    void lettersAndSignsAreNone(String text) {
        assertThat(Emojis.end(text, 0)).isZero();
    }

    @Test
    void whatIsJoinedToNoKnownEmojiIsDrawnApart() {
        assertThat(runs("\uD83D\uDC69\u200D\uD83C\uDF55"))
                .containsExactly("emoji \uD83D\uDC69", "text \u200D", "emoji \uD83C\uDF55");
    }

    @Test
    void textIsDividedAroundEmoji() {
        assertThat(runs("Go \uD83D\uDE80\uD83D\uDE80 on"))
                .containsExactly("text Go ", "emoji \uD83D\uDE80", "emoji \uD83D\uDE80", "text  on");
    }

    @Test
    void coloursAreThoseOfTheEmoji() {
        assertThat(mean("✅")).satisfies(color -> assertThat(color.getGreen()).isGreaterThan(color.getRed() + 30));
        assertThat(mean("❌")).satisfies(color -> assertThat(color.getRed()).isGreaterThan(color.getGreen() + 60));
        assertThat(mean("\uD83D\uDD35"))
                .satisfies(color -> assertThat(color.getBlue()).isGreaterThan(color.getRed() + 30));
    }

    @Test
    void eachEmojiHasAPicture() {
        var sheets = new EmojiSheets();
        var known = sheets.all().toList();
        assertThat(known).hasSizeGreaterThan(3_700);
        assertThat(IntStream.range(0, known.size() / 40).mapToObj(i -> known.get(i * 40)))
                .allSatisfy(emoji -> assertThat(isBlank(sheets.picture(emoji))).isFalse());
    }

    private static List<String> runs(String text) {
        var runs = new ArrayList<String>();
        Fonts.fontRuns(text, FontFace.REGULAR)
                .forEach(run -> runs.add((run.isEmoji() ? "emoji " : "text ") + run.text()));
        return runs;
    }

    private static Stream<Color> pixels(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .mapToObj(pixel -> new Color(pixel, true))
                .filter(color -> color.getAlpha() > 200);
    }

    private static boolean isBlank(BufferedImage picture) {
        return pixels(picture).count() < 100;
    }

    private static Color mean(String emoji) {
        var colors = pixels(Emojis.picture(emoji)).toList();
        return new Color(
                (int) colors.stream().mapToInt(Color::getRed).average().orElse(0),
                (int) colors.stream().mapToInt(Color::getGreen).average().orElse(0),
                (int) colors.stream().mapToInt(Color::getBlue).average().orElse(0));
    }
}
