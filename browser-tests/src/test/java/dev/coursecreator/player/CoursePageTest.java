package dev.coursecreator.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.model.message.MessageCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a course folder, opened from the file system. */
class CoursePageTest extends PlayerTest {

    private static final String HOSTILE =
            "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'><!-- {{script}} ${x}";

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheCourse() throws IOException {
        try (var files = Files.walk(CourseServer.course())) {
            for (var file : files.skip(1).toList()) {
                Files.copy(
                        file,
                        folder.resolve(CourseServer.course().relativize(file).toString()));
            }
        }
    }

    @Test
    void aCoursePlaysFromTheFileSystem() throws IOException {
        openPage(manifest(text -> text));

        assertThat(page).hasTitle("Coffee, from bean to cup");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        press("c");
        button("Play").click();
        waitForTime(1, 20);
        waitUntil(
                "[...document.querySelector('video').textTracks].some(t => t.mode === 'showing' && t.cues.length > 3)");
        page.locator(".cp-chapter").nth(2).click();
        waitForTime(14, 20);
        assertThat(page.url()).contains("index.html#lesson=1&t=14");
    }

    @Test
    void aFolderThatWasCopiedToAWebServerPlaysThere() throws IOException {
        write(manifest(text -> text));
        page.navigate(SERVER.addressOfCopied(folder) + "index.html#lesson=3");
        waitForVideo();

        assertLesson("Taste and adjust");
        button("Play").click();
        waitForTime(0.5, 9);
    }

    @Test
    void aQuizStopsTheVideoFromTheFileSystemToo() throws IOException {
        openPage(manifest(text -> text), "#lesson=2&t=14");
        press("k");

        assertThat(page.locator(".cp-quiz")).containsText("Your coffee tastes sour.");
    }

    @Test
    void hostileTextIsShownAsText() throws IOException {
        openPage(manifest(text -> text.replace("Coffee, from bean to cup", json(HOSTILE))
                .replace("Grind and water", json(HOSTILE))
                .replace("The milk", json(HOSTILE))
                .replace("Brew the same coffee twice", json(HOSTILE + " `code` **bold** [link](javascript:alert(1)) "))
                .replace("Coffee is mostly water", json(HOSTILE))));

        assertThat(page.locator("h1")).hasText(HOSTILE);
        assertThat(page.locator(".cp-transcript-text")).containsText("<img src=x");
        press("Shift+N");
        assertThat(page.locator(".cp-practice-exercise")).containsText("<img src=x");
        assertThat(page.locator(".cp-practice-exercise a")).hasCount(0);
        button("Answer").first().click();
        assertThat(page.locator(".cp-choice").nth(2)).containsText("<script>");
        assertThat(page.evaluate("typeof window.hacked")).isEqualTo("undefined");
        assertThat(page.locator("img[src=x]")).hasCount(0);
    }

    @Test
    void withoutJavaScriptThereAreLinksToTheFiles() throws IOException {
        open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(write(manifest(text -> text)).toUri().toString());

        var links = page.locator("noscript li").first();

        assertThat(links).containsText("Grind and water");
        assertThat(links.locator("a").first()).hasAttribute("href", "./01-grind-and-water/lesson.mp4");
    }

    private void openPage(CourseManifest course) throws IOException {
        openPage(course, "");
    }

    private void openPage(CourseManifest course, String place) throws IOException {
        page.navigate(write(course).toUri() + place);
        waitForVideo();
    }

    private Path write(CourseManifest course) throws IOException {
        return Files.writeString(folder.resolve(CoursePage.FILE_NAME), CoursePage.of(course));
    }

    private CourseManifest manifest(UnaryOperator<String> change) throws IOException {
        return MessageCodec.json()
                .readValue(change.apply(Files.readString(folder.resolve("course.json"))), CourseManifest.class);
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
