package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files the command line sends with a Markdown file. */
class CourseSourceTest {

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void files() throws IOException {
        folder = Files.createDirectories(parent.resolve("course"));
        Files.writeString(parent.resolve("secret.png"), "secret");
        Files.createDirectories(folder.resolve("img"));
        Files.writeString(folder.resolve("img/fox.png"), "fox");
        Files.writeString(folder.resolve("img/not named.png"), "x");
        Files.writeString(folder.resolve("img/u\u0308ber.png"), "form of macOS");
    }

    @Test
    void onlyFilesThatTheMarkdownNamesAreSent() throws Exception {
        var source = read("# A\n\n## B\n\n![](img/fox.png)\n\n![](img/missing.png)\n\n![[\u00FCber.png]]\n");

        assertThat(source.files()).containsOnlyKeys("img/fox.png", "img/\u00FCber.png");
        assertThat(source.files().get("img/fox.png")).isEqualTo("fox".getBytes(StandardCharsets.UTF_8));
        assertThat(source.summary()).contains("Sending course.md with 2 files: img/fox.png, img/\u00FCber.png");
    }

    @Test
    void logoAndFontsOfTheThemeAreSent() throws Exception {
        Files.writeString(folder.resolve("Inter.ttf"), "font");

        var source = read(
                "---\ntheme:\n  logo: img/fox.png\n  fonts: {text: Inter.ttf, code: ../secret.png}\n---\n# A\n\nText.\n");

        assertThat(source.files()).containsOnlyKeys("Inter.ttf", "img/fox.png");
    }

    @Test
    void nothingOutsideOfTheFolderIsSent() throws Exception {
        Files.createSymbolicLink(folder.resolve("link.png"), parent.resolve("secret.png"));
        Files.createSymbolicLink(folder.resolve("inside.png"), folder.resolve("img/fox.png"));
        Files.createSymbolicLink(folder.resolve("up"), parent);

        var source = read(
                "# A\n\n## B\n\n![](link.png)\n\n![](../secret.png)\n\n![](up/secret.png)\n\n![](inside.png)\n\n![](/etc/passwd)\n");

        assertThat(source.files()).containsOnlyKeys("inside.png");
    }

    @Test
    void folderSendsItsMarkdownItsIndexAndWhatTheyName() throws Exception {
        Files.writeString(folder.resolve("SUMMARY.md"), "- [One](1.md)\n- [Two](2.md)\n");
        Files.writeString(folder.resolve("1.md"), "# One\n\n![](img/fox.png)\n\n{{#include main.rs}}\n");
        Files.writeString(folder.resolve("2.md"), "# Two\n\nText.\n");
        Files.writeString(folder.resolve("unlisted.md"), "# Three\n");
        Files.writeString(folder.resolve("main.rs"), "fn main() {}\n");

        var source = CourseSource.read(folder);

        assertThat(source.markdown()).isNull();
        assertThat(source.fileName()).isEqualTo("course");
        assertThat(source.files())
                .containsOnlyKeys("SUMMARY.md", "1.md", "2.md", "unlisted.md", "img/fox.png", "main.rs");
    }

    @Test
    void onlyTheFirstFilesAreNamed() throws Exception {
        var text = new StringBuilder("# A\n\n## B\n\n");
        for (int i = 1; i <= 8; i++) {
            Files.writeString(folder.resolve(i + ".png"), "x");
            text.append("![](").append(i).append(".png)\n\n");
        }

        assertThat(read(text.toString()).summary())
                .contains("Sending course.md with 8 files: 1.png, 2.png, 3.png, 4.png, 5.png and 3 more");
    }

    @Test
    void fileThatIsNoZipIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("course.zip"), "garbage");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> CourseSource.read(file))
                .withMessageContaining("is not a zip file");
    }

    @Test
    void addressOfAServerMayBeHostAndPort() {
        var converter = new ServerAddressConverter();

        assertThat(converter.convert("localhost:18431")).hasToString("http://localhost:18431");
        assertThat(converter.convert("foo")).hasToString("http://foo");
        assertThat(converter.convert("https://example.org/api/v1")).hasToString("https://example.org/api/v1");
        assertThatExceptionOfType(picocli.CommandLine.TypeConversionException.class)
                .isThrownBy(() -> converter.convert("ftp://example.org"))
                .withMessageContaining("write one such as http://localhost:8080");
    }

    @Test
    void outputFolderIsCheckedBeforeAnythingIsRendered() throws IOException {
        var file = Files.writeString(folder.resolve("afile"), "x");

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> CourseDownload.requireWritable(file))
                .withMessageContaining("is a file, not a folder");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> CourseDownload.requireWritable(file.resolve("below")))
                .withMessageContaining("Nothing can be written to the folder");
    }

    @Test
    void folderWithoutMarkdownIsRefused() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> CourseSource.read(folder))
                .withMessageContaining("has no Markdown file");
    }

    @Test
    void zipIsSentAsItIs() throws Exception {
        var zip = Files.write(folder.resolve("course.zip"), new byte[] {'P', 'K', 3, 4});

        assertThat(CourseSource.read(zip).files()).containsOnlyKeys("course.zip");
    }

    @Test
    void markdownAloneHasNothingToSay() throws Exception {
        assertThat(read("# A\n\nText.\n").summary()).isEmpty();
    }

    @Test
    void missingFileIsNamed() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> CourseSource.read(folder.resolve("none.md")))
                .withMessageContaining("none.md does not exist");
    }

    private CourseSource read(String markdown) throws Exception {
        return CourseSource.read(Files.writeString(folder.resolve("course.md"), markdown));
    }
}
