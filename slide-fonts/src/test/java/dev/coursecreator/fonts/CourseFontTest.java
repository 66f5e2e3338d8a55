package dev.coursecreator.fonts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.fonts.Fonts.FontRun;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseFontTest {

    private static final String MONO = "DejaVuSansMono.ttf";
    private static final String SANS = "DejaVuSans.ttf";

    @Test
    void comesBeforeTheBundledFontWhileItIsUsed() throws Exception {
        var fonts = new CourseFonts(font(SANS), null);

        try (var use = fonts.use()) {
            assertThat(families("Text", FontFace.BOLD)).containsExactly("DejaVu Sans");
            assertThat(families("code", FontFace.MONO)).containsExactly("JetBrains Mono");
        }
        assertThat(families("Text", FontFace.BOLD)).containsExactly("Inter");
    }

    @Test
    void charactersThatItLacksAreThoseOfTheBundledFonts() throws Exception {
        var fonts = new CourseFonts(CourseFont.read(inter()), null);

        try (var use = fonts.use()) {
            var runs = Fonts.fontRuns("Ada \u05D0", FontFace.REGULAR);
            assertThat(runs).extracting(FontRun::text).containsExactly("Ada ", "\u05D0");
            assertThat(runs.getLast().font().getFamily()).isEqualTo("DejaVu Sans");
        }
    }

    @Test
    void addsToTheCharactersThatCanBeDrawn() throws Exception {
        int doubleStruckA = 0x1D538;
        try (var use = new CourseFonts(null, font(SANS)).use()) {
            assertThat(Fonts.canDraw(doubleStruckA, FontFace.MONO)).isTrue();
            assertThat(families(Character.toString(doubleStruckA), FontFace.MONO))
                    .containsExactly("DejaVu Sans");
            assertThat(Glyphs.isMissing('\u05D0', FontFace.REGULAR)).isFalse();
        }
    }

    @Test
    void usesNestAndEnd() throws Exception {
        var outer = new CourseFonts(font(SANS), null).use();
        var inner = CourseFonts.NONE.use();
        assertThat(families("a", FontFace.REGULAR)).containsExactly("Inter");
        inner.close();
        assertThat(families("a", FontFace.REGULAR)).containsExactly("DejaVu Sans");
        outer.close();
        assertThat(families("a", FontFace.REGULAR)).containsExactly("Inter");
    }

    @Test
    void boldIsWiderInkAndSlantedIsSlanted() throws Exception {
        try (var use = new CourseFonts(font(SANS), null).use()) {
            var regular = outline(FontFace.REGULAR);
            assertThat(outline(FontFace.BOLD).getWidth()).isGreaterThan(regular.getWidth());
            assertThat(outline(FontFace.ITALIC).getWidth()).isGreaterThan(regular.getWidth());
        }
    }

    private static Rectangle2D outline(FontFace face) {
        return Fonts.fontRuns("l", face)
                .getFirst()
                .glyphs(100, false)
                .getOutline()
                .getBounds2D();
    }

    @Test
    void codeIsInTheCellsOfAListing() throws Exception {
        try (var use = new CourseFonts(null, font(MONO)).use()) {
            var run = Fonts.fontRuns("a != b", FontFace.MONO).getFirst();
            assertThat(run.inCells()).isTrue();
            assertThat(run.glyphs(100, false).getLogicalBounds().getWidth())
                    .isCloseTo(6 * Fonts.cellWidth(100), within(0.5));
        }
    }

    @Test
    void onlyAFontOfOneWidthIsMonospaced() throws Exception {
        assertThat(font(MONO).isMonospaced()).isTrue();
        assertThat(font(SANS).isMonospaced()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'wOF2 and some more', web font",
        "'wOFF and some more', web font",
        "'ttcf and some more', collection",
        "'<svg xmlns=...></svg>', not a TrueType",
        "'', not a TrueType",
        "'OTTO', not a TrueType",
        "'OTTO and something that is no font', damaged",
        "'true and something that is no font', damaged"
    })
    void otherFileIsRefused(String content, String reason) {
        assertThatThrownBy(() -> CourseFont.read(content.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnusableFontException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void fontThatEndsEarlyIsRefusedOrHarmless() throws Exception {
        var whole = file(SANS);
        for (int length : new int[] {12, 200, 5_000, whole.length / 2}) {
            try {
                CourseFont.read(Arrays.copyOf(whole, length)).isMonospaced();
            } catch (UnusableFontException e) {
                assertThat(e).hasMessageContaining("damaged");
            }
        }
    }

    private static List<String> families(String text, FontFace face) {
        return Fonts.fontRuns(text, face).stream()
                .map(run -> run.font().getFamily(Locale.ROOT))
                .toList();
    }

    private static CourseFont font(String name) throws IOException, UnusableFontException {
        return CourseFont.read(file(name));
    }

    private static byte[] file(String name) throws IOException {
        return resource("/net/sf/jasperreports/fonts/dejavu/" + name);
    }

    private static byte[] inter() throws IOException {
        return resource(FontFace.REGULAR.resource());
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = CourseFontTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
