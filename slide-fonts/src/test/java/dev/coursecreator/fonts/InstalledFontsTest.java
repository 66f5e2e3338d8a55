package dev.coursecreator.fonts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledFontsTest {

    private static final int ARMENIAN_AYB = 0x531;

    /** Never assigned: no font has it. */
    private static final int NONCHARACTER = 0x1FFFE;

    @TempDir
    Path folder;

    @Test
    void theBundleHasAllLettersBelowThoseThatAreLookedUp() {
        for (var face : FontFace.values()) {
            assertThat(IntStream.range(0x21, 0x180)
                            .filter(Character::isDefined)
                            .filter(character -> Glyphs.isVisible(character)
                                    && !Character.isSpaceChar(character)
                                    && !Fonts.canDraw(character, face)))
                    .as(face.name())
                    .isEmpty();
        }
    }

    @Test
    void aFontOfTheFolderIsUsedForWhatItHas() throws Exception {
        copy("DejaVuSerif.ttf");
        copy("DejaVuSans.ttf");
        copy("DejaVuSans-Bold.ttf");
        Files.writeString(folder.resolve("broken.ttf"), "not a font");
        var fonts = new InstalledFonts();
        fonts.lookIn(folder);

        assertThat(fonts.find(ARMENIAN_AYB, FontFace.REGULAR).orElseThrow().getFontName())
                .isEqualTo("DejaVu Sans");
        assertThat(fonts.find(ARMENIAN_AYB, FontFace.BOLD).orElseThrow().getFontName())
                .isEqualTo("DejaVu Sans Bold");
        assertThat(fonts.find(NONCHARACTER, FontFace.REGULAR)).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExistIsRefusedWithTheSetting() {
        assertThatThrownBy(() -> new InstalledFonts().lookIn(folder.resolve("missing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("course-creator.fonts.directory")
                .hasMessageContaining("is not a folder");
    }

    @Test
    void textThatOthersDrawHasAFamilyWithItsLetters() {
        assertThat(Fonts.family("flow \u2192 \u043F\u0440\u0438\u0432\u0435\u0442"))
                .isEqualTo("Inter");
        assumeCjkIsInstalled();

        var family = Fonts.family("to \u958B\u59CB");

        assertThat(new Font(family, Font.PLAIN, 12).canDisplayUpTo("to \u958B\u59CB"))
                .isEqualTo(-1);
    }

    private static void assumeCjkIsInstalled() {
        assumeTrue(
                Files.exists(Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")),
                "the Debian package fonts-noto-cjk is not installed");
    }

    @Test
    void anInstalledFontOfTheSystemIsUsed() {
        assumeCjkIsInstalled();

        var font = new InstalledFonts().find(0x5B57, FontFace.REGULAR).orElseThrow();

        assertThat(font.getFontName()).startsWith("Noto Sans CJK");
    }

    private void copy(String font) throws Exception {
        try (var in = Fonts.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + font)) {
            assertThat(in).isNotNull();
            Files.copy(in, folder.resolve(font));
        }
    }
}
