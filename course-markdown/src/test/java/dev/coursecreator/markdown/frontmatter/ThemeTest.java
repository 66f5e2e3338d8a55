package dev.coursecreator.markdown.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseFolder;
import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.ThemeMode;
import dev.coursecreator.model.script.Warning;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    private static final CourseFiles FILES =
            () -> List.of("images/logo.png", "fonts/Inter.ttf", "fonts/JetBrainsMono.ttf", "docs/images/own.png");

    private static final String ALL = """
            ---
            title: Kafka
            theme:
              mode: dark
              background: solid
              accent: "#FFE066"
              logo: images/logo.png
              footer: "Acme Academy \u00B7 2026"
              fonts: { text: fonts/Inter.ttf, code: fonts/JetBrainsMono.ttf }
            ---
            Text.
            """;

    @Test
    void everythingIsReadWithItsLine() {
        var course = course(ALL);

        assertThat(course.script().warnings()).isEmpty();
        assertThat(course.background()).isEqualTo(BackgroundStyle.SOLID);
        assertThat(course.theme())
                .isEqualTo(new DeclaredTheme(
                        ThemeMode.DARK,
                        new DeclaredTheme.Accent(new HexColor("#ffe066"), 6, null),
                        new PictureReference("images/logo.png", 7),
                        "Acme Academy \u00B7 2026",
                        new PictureReference("fonts/Inter.ttf", 9),
                        new PictureReference("fonts/JetBrainsMono.ttf", 9)));
        assertThat(course.files()).as("pictures of slides").isEmpty();
    }

    @Test
    void withoutThemeNothingIsDeclared() {
        assertThat(course("Text.").theme()).isEqualTo(new DeclaredTheme(null, null, null, null, null, null));
        assertThat(course("---\ntheme: geometric\n---\nText.").background()).isEqualTo(BackgroundStyle.GEOMETRIC);
    }

    @Test
    void tomlIsReadToo() {
        var course = course("+++\ntitle = \"Kafka\"\n\n[theme]\nmode = \"light\"\naccent = \"#0b7285\"\n+++\nText.");

        assertThat(course.theme().mode()).isEqualTo(ThemeMode.LIGHT);
        assertThat(course.theme().accent()).isEqualTo(new DeclaredTheme.Accent(new HexColor("#0b7285"), 6, null));
    }

    @ParameterizedTest
    @CsvSource({
        "theme: dark, DARK",
        "theme: black, DARK",
        "theme: Night, DARK",
        "theme: white, LIGHT",
        "class: invert, DARK",
        "'class: [lead, invert]', DARK"
    })
    void darkThemesOfDecksAreUnderstood(String line, ThemeMode mode) {
        var course = course("---\n" + line + "\n---\nText.");

        assertThat(course.theme().mode()).isEqualTo(mode);
        assertThat(course.script().warnings())
                .extracting(Warning::detail)
                .noneMatch(detail -> detail.contains("theme") || detail.contains("class"));
    }

    @Test
    void themeOfAnotherToolIsReportedAsBefore() {
        var course = course("---\ntheme: gaia\n---\nText.");

        assertThat(course.theme().mode()).isNull();
        assertThat(course.background()).isNull();
        assertThat(warnings(course)).anyMatch(warning -> warning.startsWith("2: unknown theme 'gaia'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode: dim | 3: unknown mode 'dim' in 'theme'; not used. Known are light, dark",
                "background: blue | 3: unknown background 'blue' in 'theme'; not used. Known are solid",
                "accent: #0b7285 | 3: 'accent' is not used, because it is not in quotes",
                "accent: teal | 3: 'teal' is not a colour and is not used; write one such as",
                "logo: images/none.png | 3: the logo 'images/none.png' is not among the files of the course, so it is left out",
                "logo: ../../secret.png | 3: the logo '../../secret.png' is not among the files",
                "logo: [a] | 3: 'logo' in 'theme' is not used; write the path of a file",
                "fonts: {text: x.ttf} | 3: the font 'x.ttf' is not among the files of the course, so the bundled font is used",
                "fonts: {text: [7]} | 3: 'text' in 'theme' is not used",
                "fonts: {bold: x.ttf} | 3: unknown in 'fonts' and not used: bold. Known are text, code",
                "footer: [a] | 3: 'footer' in 'theme' is not used; write plain text on one line",
                "colour: red | 3: unknown in 'theme' and not used: colour. Known are mode, background"
            })
    void whatIsWrongIsReportedAndLeftOut(String line, String warning) {
        var course = course("---\ntheme:\n  " + line + "\n---\n# T\n\nText.");

        assertThat(warnings(course)).singleElement().asString().startsWith(warning);
        assertThat(course.theme()).isEqualTo(new DeclaredTheme(null, null, null, null, null, null));
    }

    @Test
    void longFooterIsCut() {
        var course = course("---\ntheme:\n  footer: " + "\uD83C\uDF93 ab".repeat(30) + "\n---\n# T\n\nText.");

        assertThat(course.theme().footer().codePoints().count()).isLessThanOrEqualTo(80);
        assertThat(warnings(course)).singleElement().asString().startsWith("3: the footer has 120 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b7e", "0b7285", " #0B7285"})
    void accentIsReadInEveryForm(String accent) {
        assertThat(course("---\ntheme:\n  accent: \"" + accent + "\"\n---\nText.")
                        .theme()
                        .accent())
                .isNotNull();
    }

    @Test
    void logoCanBeAnAddress() {
        var course = course("---\ntheme:\n  logo: https://example.org/logo.svg\n---\n# T\n\nText.");

        assertThat(course.theme().logo()).isEqualTo(new PictureReference("https://example.org/logo.svg", 3));
        assertThat(course.script().warnings()).isEmpty();
    }

    @Test
    void filesOfAFolderAreRelativeToTheFileWithTheOptions() {
        var files = new MapFiles(Map.of(
                "README.md", "---\ntheme:\n  logo: images/logo.png\n---\n# Kafka\n",
                "01.md", "# One\n\nText.\n",
                "images/logo.png", ""));
        var course = (ParsedCourse.Valid) CourseFolder.parse(files, "kafka", Map.of());

        assertThat(course.theme().logo()).isEqualTo(new PictureReference("images/logo.png", 3, "README.md"));
    }

    private record MapFiles(Map<String, String> texts) implements CourseFiles {
        @Override
        public Collection<String> paths() {
            return texts.keySet();
        }

        @Override
        public Optional<String> text(String path) {
            return Optional.ofNullable(texts.get(path));
        }
    }

    private static List<String> warnings(ParsedCourse.Valid course) {
        return course.script().warnings().stream()
                .map(warning -> warning.line() + ": " + warning.detail())
                .toList();
    }

    private static ParsedCourse.Valid course(String markdown) {
        return (ParsedCourse.Valid) CourseMarkdown.parse(markdown, "kafka.md", FILES, Map.of());
    }
}
