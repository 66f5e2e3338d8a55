package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.coursecreator.rest.problem.ContentTooLargeException;
import dev.coursecreator.rest.problem.InvalidBodyException;
import java.io.IOException;
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
        request.setContent("x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatExceptionOfType(InvalidBodyException.class).isThrownBy(() -> reader().read(request));

        var cut = new MockHttpServletRequest();
        cut.setContentType(Multipart.TYPE);
        cut.setMethod("POST");
        cut.setContent(
                java.util.Arrays.copyOf(new Multipart().file("a.md", "# A").bytes(), 90));
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
        return new FileUploadReader(JSON, new CourseFileSettings(3, DataSize.ofBytes(1024)));
    }
}
