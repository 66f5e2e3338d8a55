package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.gateway.pictures.TestPictures;
import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.ThemeMode;
import dev.coursecreator.model.script.Warning;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeResolverTest {

    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect width='9' height='9' fill='red'/></svg>";

    @TempDir
    Path folder;

    private ThemeResolver themes;

    @BeforeEach
    void setUp() {
        themes = new ThemeResolver(TestPictures.themeFiles(folder), TestPictures.disabled(folder));
    }

    @Test
    void withoutThemeThereIsNone() throws Exception {
        var prepared = resolve("Text.", null, Map.of());

        assertThat(prepared.theme()).isEqualTo(CourseTheme.NONE);
        assertThat(prepared.warnings()).isEmpty();
    }

    @Test
    void filesOfTheFrontMatterAreStored() throws Exception {
        var prepared = resolve(
                theme("logo: img/logo.svg", "fonts: {text: a.ttf, code: b.ttf}", "footer: Acme"),
                null,
                Map.of("img/logo.svg", utf8(SVG), "a.ttf", font("DejaVuSerif"), "b.ttf", font("DejaVuSansMono")));

        var theme = prepared.theme();
        assertThat(theme.footer()).isEqualTo("Acme");
        assertThat(theme.textFont().type()).isEqualTo(ArtifactType.FONT);
        assertThat(theme.textFont().bytes()).isEqualTo(font("DejaVuSerif").length);
        assertThat(theme.codeFont()).isNotEqualTo(theme.textFont());
        var logo = ImageIO.read(
                new LocalArtifactStore(folder).local(theme.logo().image()).toFile());
        assertThat(logo.getWidth()).isEqualTo(theme.logo().width()).isEqualTo(80);
        assertThat(logo.getRGB(5, 5)).isEqualTo(0xFFFF0000);
        assertThat(logo.getRGB(75, 35) >>> 24).as("still transparent").isZero();
        try (var use = prepared.fonts().use()) {
            assertThat(Fonts.fontRuns("a", FontFace.REGULAR).getFirst().font().getFamily())
                    .isEqualTo("DejaVu Serif");
        }
    }

    @Test
    void optionsOverrideTheFrontMatterOneByOne() throws Exception {
        var options = new ThemeOptions("dark", "#FFE066", null, "Option", new ThemeOptions.ThemeFonts(null, "b.ttf"));
        var prepared = resolve(
                theme("mode: light", "accent: \"#0b7285\"", "footer: Written", "fonts: {text: a.ttf}"),
                options,
                Map.of("a.ttf", font("DejaVuSerif"), "b.ttf", font("DejaVuSansMono")));

        var theme = prepared.theme();
        assertThat(theme.mode()).isEqualTo(ThemeMode.DARK);
        assertThat(theme.accent()).isEqualTo(new HexColor("#ffe066"));
        assertThat(theme.footer()).isEqualTo("Option");
        assertThat(theme.textFont()).isNotNull();
        assertThat(theme.codeFont()).isNotNull();
    }

    @Test
    void accentThatCannotBeReadIsRefusedWithTheFigureAndOneThatCan() {
        var violation = refused(theme("mode: light", "accent: \"#ffe066\""), null, Map.of());

        assertThat(violation.field()).isEqualTo("markdown");
        assertThat(violation.line()).isEqualTo(4);
        assertThat(violation.detail())
                .isEqualTo("Line 4: the accent #ffe066 on the light background #fbfbfa has a contrast of 1.25:1;"
                        + " at least 4.5:1 is needed, such as #8d7000.");
    }

    @Test
    void accentOfAnOptionIsCheckedOnTheBackgroundOfTheCourse() throws Exception {
        var navy = new ThemeOptions(null, "#123456", null, null, null);
        var violation = refused("Text.", navy, Map.of());

        assertThat(violation.field()).isEqualTo("options.theme.accent");
        assertThat(violation.value()).isEqualTo("#123456");
        assertThat(violation.detail())
                .startsWith("The accent #123456 on the dark background #16181f has a contrast of 1.3");
        var light = themes.resolve(course("Text.", Map.of()), navy, BackgroundStyle.SOLID, submission(Map.of(), false));
        assertThat(light.theme().accent()).isEqualTo(new HexColor("#123456"));
    }

    @ParameterizedTest
    @CsvSource({
        "logo: x.bin, Line 3: the logo x.bin is not a PNG",
        "'fonts: {text: x.bin}', Line 3: the font x.bin is not a TrueType or OpenType font",
        "'fonts: {code: sans.ttf}', Line 3: the font sans.ttf is for code but is not monospaced",
        "'fonts: {text: web.woff2}', Line 3: the font web.woff2 is a web font (WOFF)"
    })
    void unusableFileIsRefusedWithItsLine(String line, String detail) throws Exception {
        var files = Map.of(
                "x.bin",
                utf8("neither picture nor font"),
                "sans.ttf",
                font("DejaVuSans"),
                "web.woff2",
                utf8("wOF2........"));

        var violation = refused(theme(line), null, files);

        assertThat(violation.line()).isEqualTo(3);
        assertThat(violation.detail()).startsWith(detail).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "dim, -, -, -, options.theme.mode, 'theme.mode must be one of light, dark but was'",
                "-, teal, -, -, options.theme.accent, theme.accent must be a colour such as #0b7285",
                "-, -, none.png, -, options.theme.logo, The logo none.png is not among the files of the course",
                "-, -, ../a.png, -, options.theme.logo, The logo ../a.png is not among the files",
                "-, -, https://example.org/a.png, -, options.theme.logo, 'The logo https://example.org/a.png is left out, because'",
                "-, -, -, ' ', options.theme.footer, theme.footer must be a text of 1 to 80 characters"
            })
    void optionThatIsWrongIsRefused(
            String mode, String accent, String logo, String footer, String field, String detail) {
        var violation = refused("Text.", new ThemeOptions(mode, accent, logo, footer, null), Map.of());

        assertThat(violation.field()).isEqualTo(field);
        assertThat(violation.detail()).startsWith(detail);
    }

    @Test
    void addressThatIsNotFetchedIsAWarningAndAnErrorIfWarningsAre() throws Exception {
        var markdown = theme("logo: https://example.org/logo.png");

        var prepared = resolve(markdown, null, Map.of());
        assertThat(prepared.theme().logo()).isNull();
        assertThat(prepared.warnings()).extracting(Warning::line).containsExactly(3);
        var script = course(markdown, Map.of()).script().withWarnings(prepared.warnings());
        assertThat(script.warnings().getFirst().detail())
                .startsWith(
                        "the logo https://example.org/logo.png is left out, because this server does not fetch pictures");

        var strict = catchThrowableOfType(
                InvalidInputException.class,
                () -> themes.resolve(
                        course(markdown, Map.of()), null, BackgroundStyle.GRADIENT, submission(Map.of(), true)));
        assertThat(strict.violations()).extracting(Violation::line).containsExactly(3);
    }

    @Test
    void footerThatNoFontHasIsRefused() {
        var violation = refused(theme("footer: " + Character.toString(0x31350)), null, Map.of());

        assertThat(violation.detail()).contains("the footer cannot be shown: no font has");
    }

    private PreparedTheme resolve(String markdown, ThemeOptions options, Map<String, byte[]> files) throws Exception {
        return themes.resolve(course(markdown, files), options, BackgroundStyle.GRADIENT, submission(files, false));
    }

    private Violation refused(String markdown, ThemeOptions options, Map<String, byte[]> files) {
        var refusal = catchThrowableOfType(InvalidInputException.class, () -> resolve(markdown, options, files));
        assertThat(refusal.violations()).hasSize(1);
        return refusal.violations().getFirst();
    }

    private static String theme(String... lines) {
        return "---\ntheme:\n  " + String.join("\n  ", lines) + "\n---\n# Kafka\n\nText.";
    }

    private static ParsedCourse.Valid course(String markdown, Map<String, byte[]> files) {
        return (ParsedCourse.Valid) CourseMarkdown.parse(markdown, null, new UploadedFiles(files), Map.of());
    }

    private static Submission submission(Map<String, byte[]> files, boolean strict) {
        return new Submission(
                new GenerationRequest("Text.", null, null, null, null, null, strict, null), new UploadedFiles(files));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] font(String name) throws IOException {
        try (var stream =
                ThemeResolverTest.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + name + ".ttf")) {
            return stream.readAllBytes();
        }
    }
}
