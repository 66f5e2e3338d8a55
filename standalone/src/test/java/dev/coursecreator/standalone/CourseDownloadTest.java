package dev.coursecreator.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Existing files at the destination of a course. The server is simulated: its course has no lessons, so the manifest is its only file. */
class CourseDownloadTest {

    private static final String ID = "01a207e4-8450-70cd-b45f-3dfe01d5be80";

    @TempDir
    Path courses;

    private HttpServer server;
    private String served = manifest("Second");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/courses/" + ID + "/course.json", exchange -> {
            var body = served.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anEarlierVersionOfTheCourseIsReplaced() throws Exception {
        write("queues/course.json", manifest("Second").replace("\"duration_ms\": 0", "\"duration_ms\": 7"));

        var folder = download();

        assertThat(folder).isEqualTo(courses.resolve("queues"));
        assertThat(folder.resolve("course.json")).hasContent(manifest("Second"));
        assertThat(courses.toFile().list()).containsExactly("queues");
    }

    @Test
    void theFolderHasAPageThatIsReplacedWithTheCourse() throws Exception {
        var page = download().resolve("index.html");
        assertThat(page).content().contains("<title>Second</title>").contains("course-player");
        Files.writeString(page, "an earlier version of the page");

        assertThat(download().resolve("index.html")).content().contains("<title>Second</title>");
    }

    @Test
    void anotherCourseKeepsItsFolder() throws Exception {
        write("queues/course.json", manifest("First"));
        write("queues-2/course.json", manifest("Third"));

        assertThat(download()).isEqualTo(courses.resolve("queues-3"));
        assertThat(courses.resolve("queues/course.json")).hasContent(manifest("First"));
        assertThat(download()).as("the same course again").isEqualTo(courses.resolve("queues-3"));
    }

    @Test
    void theFolderHasTheUsualPermissions() throws Exception {
        var usual = Files.getPosixFilePermissions(Files.createDirectory(courses.resolve("any")));
        assertThat(Files.getPosixFilePermissions(download())).isEqualTo(usual);
    }

    @Test
    void aFolderWithOtherFilesIsNotReplaced() throws IOException {
        var notes = write("queues/thesis/chapter.txt", "Years of work");

        assertThatThrownBy(this::download)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining(notes.toString())
                .hasMessageContaining("--output");
        assertThat(notes).hasContent("Years of work");
        assertThat(courses.toFile().list()).containsExactly("queues");
    }

    @Test
    void anEarlierCourseWithAnAdditionalFileIsNotReplaced() throws IOException {
        write("queues/course.json", manifest("Second"));
        var notes = write("queues/notes.txt", "Remember");

        assertThatThrownBy(this::download)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("notes.txt");
        assertThat(notes).hasContent("Remember");
        assertThat(courses.resolve("queues/course.json")).hasContent(manifest("Second"));
    }

    @Test
    void aFileAtTheDestinationIsNotReplaced() throws IOException {
        var file = write("queues", "A list");

        assertThatThrownBy(this::download).isInstanceOf(CommandFailedException.class);
        assertThat(file).hasContent("A list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside", "/outside", "..", ".", ".ssh", "a/b", "a\\\\b", "C:b", "a\\u0000b", ""})
    void serverCannotChooseAFolderElsewhere(String name) throws IOException {
        for (var hostile : List.of(
                manifest("Second").replace("\"queues\"", "\"" + name + "\""),
                lesson("\"" + name + "\"", "\"video.mp4\""))) {
            served = hostile;
            assertRefused(hostile);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside", "/outside", "a/../../../outside", "a//b", ".profile", "a/", "CON:"})
    void serverCannotChooseAFileElsewhere(String path) throws IOException {
        served = lesson("\"01-first\"", "\"" + path + "\"");
        assertRefused(served);
    }

    private void assertRefused(String manifest) throws IOException {
        assertThatThrownBy(this::download)
                .as(manifest)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("course.json is not valid");
        assertThat(courses).as(manifest).isEmptyDirectory();
    }

    @Test
    void symbolicLinkAtTheDestinationIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("course.json"), manifest("Second"));
        Files.createSymbolicLink(courses.resolve("queues"), elsewhere);

        assertThatThrownBy(this::download)
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("symbolic link");
        assertThat(elsewhere.resolve("course.json")).hasContent(manifest("Second"));
    }

    @Test
    void earlierCourseWithALinkIsNotReplaced(@TempDir Path elsewhere) throws IOException {
        write("queues/course.json", manifest("Second"));
        Files.createSymbolicLink(courses.resolve("queues/mine"), elsewhere);

        assertThatThrownBy(this::download).hasMessageContaining("mine");
        assertThat(courses.resolve("queues/mine")).isSymbolicLink();
    }

    private static String lesson(String folder, String path) {
        var file = """
                {"path": %s, "artifact": {"key": "%s", "type": "mp4", "bytes": 1}}""".formatted(path, "a".repeat(64));
        return manifest("Second").replace("\"lessons\": []", """
                "lessons": [{"number": 1, "title": "First", "folder": %s, "duration_ms": 0, "video": %2$s, "audio": %2$s,
                "transcript": %2$s, "slides": [], "subtitles": [], "interactive": []}]""".formatted(folder, file));
    }

    private Path download() throws Exception {
        var address = URI.create("http://localhost:" + server.getAddress().getPort());
        var api = new CourseApi(new Server(address), Duration.ofSeconds(1));
        return new CourseDownload(api).into(courses, ID);
    }

    private Path write(String path, String text) throws IOException {
        var file = courses.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String manifest(String title) {
        return """
                {"format": "course-creator/1", "id": "%s", "slug": "queues", "title": "%s", "description": "", "language": "en",
                "tags": [], "settings": {"language": "en", "voice": "default", "quality": "draft", "background_style": "solid",
                "background_music": false}, "duration_ms": 0, "lessons": []}""".formatted(ID, title);
    }
}
