package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.coursecreator.rest.problem.ContentTooLargeException;
import dev.coursecreator.rest.problem.InvalidBodyException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Which bodies with files are accepted. */
class FileUploadReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Test
    void filesAreKnownByTheirPath() throws IOException {
        var submission = read(new Multipart()
                .request("{\"markdown\": \"# A\", \"file_name\": \"docs/a.md\"}")
                .file("./images/a/../fuchs \u00FC.png", "x")
                .file("notes.md", "# Notes"));

        assertThat(submission.request().markdown()).isEqualTo("# A");
        assertThat(submission.request().fileName()).isEqualTo("docs/a.md");
        assertThat(submission.files().paths()).containsExactlyInAnyOrder("images/fuchs \u00FC.png", "notes.md");
        assertThat(submission.files().text("notes.md")).contains("# Notes");
    }

    @Test
    void markdownMayBeOneOfTheFiles() throws IOException {
        var submission = read(
                new Multipart().file("docs/a.md", "# A").file("docs/a.png", "x").request("{\"strict\": true}"));

        assertThat(submission.request().markdown()).isEqualTo("# A");
        assertThat(submission.request().fileName()).isEqualTo("docs/a.md");
        assertThat(submission.request().isStrict()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../a.png", "a/../../b.png", "C:/a.png", "a/", "..", "a\\\\b.png"})
    void nameThatIsNoPathBelowTheFolderIsRefused(String name) {
        assertRefused(new Multipart().request("{\"markdown\": \"# A\"}").file(name, "x"), "is not allowed");
    }

    @Test
    void partThatIsMalformedUnknownOrDoubleIsRefused() {
        assertRefused(new Multipart().request("{\"markdown\": 1, }"), "JSON");
        assertRefused(new Multipart().request("{\"markdwon\": \"# A\"}"), "markdwon is unknown");
        assertRefused(new Multipart().request("{}").request("{}"), "more than once");
        assertRefused(new Multipart().file("a.md", "x").file("./a.md", "y"), "'a.md' is sent more than once");
        assertRefused(new Multipart().part("picture", "a.png", new byte[1]), "'picture' is unknown");
        assertRefused(new Multipart().part("files", null, new byte[1]), "no file name");
        assertRefused(new Multipart().request("{}").file("a.png", "x"), "There is no Markdown");
        assertRefused(new Multipart().file("a\u0000.md", "x"), "");
    }

    @Test
    void zipIsUnpackedWithoutTheFolderAroundIt() throws IOException {
        var submission = read(new Multipart()
                .file(
                        "course.zip",
                        zip(Map.of(
                                "course-main/1.md", "# One", "course-main/img/\u00FC.png", "x", ".git/config", "y"))));

        assertThat(submission.isFolder()).isFalse();
        assertThat(submission.request().markdown()).isEqualTo("# One");
        assertThat(submission.files().paths()).containsExactlyInAnyOrder("1.md", "img/\u00FC.png");
        assertThat(read(new Multipart().file("c.zip", zip(Map.of("1.md", "a", "2.md", "b"))))
                        .isFolder())
                .isTrue();
    }

    @Test
    void namesInAZipMayBeOfTheOldCodePage() throws IOException {
        var names = zip(Map.of("1.md", "# One", "img/\u00FC\u00E4.png", "x"), Charset.forName("IBM437"));

        assertThat(read(new Multipart().file("c.zip", names)).files().paths())
                .containsExactlyInAnyOrder("1.md", "img/\u00FC\u00E4.png");
    }

    @Test
    void zipThatLeavesItsFolderOrExplodesIsRefused() throws IOException {
        for (var name : List.of("../a.md", "/etc/passwd", "a/../../b.md", "a\\b.md")) {
            assertRefused(new Multipart().file("c.zip", zip(Map.of(name, "x"))), "is not a path below its folder");
        }
        assertRefused(
                new Multipart().file("c.zip", zip(Map.of("1", "x", "2", "x", "3", "x", "4", "x"))),
                "more than 3 files");
        assertRefused(
                new Multipart().file("c.zip", Arrays.copyOf(zip(Map.of("1.md", "abcdefgh")), 40)), "not a valid zip");
        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> read(new Multipart().file("c.zip", zip(Map.of("1.md", "a".repeat(1025))))));
        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> read(new Multipart()
                        .file("c.zip", zip(Map.of("1.md", "a".repeat(1000), "2", "a".repeat(1000), "3", "a")))));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        return zip(files, StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> files, Charset names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void numberAndSizeOfFilesAreLimited() {
        assertRefused(
                new Multipart()
                        .request("{}")
                        .file("1", "x")
                        .file("2", "x")
                        .file("3", "x")
                        .file("4", "x"),
                "more than 4 parts");
        assertThatExceptionOfType(ContentTooLargeException.class)
                .isThrownBy(() -> read(new Multipart().file("large.png", new byte[1025])))
                .withMessage("The file 'large.png' may have at most 1024 bytes.");
    }

    @Test
    void bodyWithoutItsBoundaryOrItsEndIsRefused() {
        var request = new MockHttpServletRequest();
        request.setContentType("multipart/form-data");
        request.setContent("x".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(InvalidBodyException.class).isThrownBy(() -> reader().read(request));

        var cut = new MockHttpServletRequest();
        cut.setContentType(Multipart.TYPE);
        cut.setMethod("POST");
        cut.setContent(Arrays.copyOf(new Multipart().file("a.md", "# A").bytes(), 90));
        assertThatExceptionOfType(InvalidBodyException.class).isThrownBy(() -> reader().read(cut));
    }

    private static void assertRefused(Multipart body, String reason) {
        assertThatExceptionOfType(InvalidBodyException.class)
                .isThrownBy(() -> read(body))
                .withMessageContaining(reason);
    }

    private static Submission read(Multipart body) throws IOException {
        var request = new MockHttpServletRequest();
        request.setMethod("POST");
        request.setContentType(Multipart.TYPE);
        request.setContent(body.bytes());
        return reader().read(request);
    }

    private static FileUploadReader reader() {
        return new FileUploadReader(JSON, new CourseFileSettings(3, DataSize.ofBytes(1024), DataSize.ofBytes(2000)));
    }
}
