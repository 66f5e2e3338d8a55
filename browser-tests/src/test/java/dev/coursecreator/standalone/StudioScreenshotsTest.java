package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.coursecreator.browser.Screenshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page of the studio with a real course, in four widths and both colour schemes: none scrolls sideways. Takes pictures of them. */
class StudioScreenshotsTest extends RunningStudioTest {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1280, 1920);
    private static final int HEIGHT = 850;
    private static final int DOCS_WIDTH = 1280;

    private static CourseApi.Submitted course;

    @BeforeAll
    static void generateCourses() throws Exception {
        var api = new CourseApi(new Server(system.server()), Duration.ofMillis(200));
        generate(api, "# Espresso\n\n## Pressure\n\nNine bars push water through the coffee.\n");
        generate(api, "# Chess openings\n\n## The centre\n\nWhoever holds the centre holds the board.\n");
        course = generate(api, quickStart());
    }

    /** The browser itself reports requests for what is not there, and refused ones. */
    @Override
    boolean isExpected(String message) {
        return message.contains("status of 404") || message.contains("status of 422");
    }

    @Test
    void library() throws IOException {
        visit("/");
        assertThat(page.locator(".card-link")).hasCount(3);
        take("library");
        takeForDocs("studio-library");
    }

    @Test
    void course() throws IOException {
        visit("/courses/" + course.courseId());
        awaitVideo();
        take("course");
        takeForDocs("studio-course");

        page.locator(".course-panels").scrollIntoViewIfNeeded();
        take("course-panels");
    }

    @Test
    void quiz() throws IOException {
        visit("/courses/" + course.courseId() + "#lesson=3");
        awaitVideo();
        button("Answer").first().click();
        assertThat(page.locator(".cp-quiz")).isVisible();
        take("quiz");
    }

    @Test
    void editor() throws IOException {
        visit("/courses/" + course.courseId() + "/edit");
        assertThat(page.getByText("All lessons are found finished")).isVisible();
        take("editor");

        write(quickStart()
                .replace("A Kafka topic is a list that only grows.", "A topic of Kafka is a list that only grows."));
        assertThat(page.getByText("1 lesson will be made")).isVisible();
        page.keyboard().press("ControlOrMeta+Home");
        take("editor-changed");
        takeForDocs("studio-editor");

        write(quickStart().replace("title: How", "title: " + "Shared work. ".repeat(20) + "How"));
        assertThat(page.locator(".check-state")).hasText("1 mistake");
        take("editor-mistake");
    }

    @Test
    void emptyEditor() throws IOException {
        visit("/new");
        assertThat(page.getByText("Insert the quick start")).isVisible();
        take("new");
    }

    @Test
    void jobs() throws IOException {
        visit("/jobs");
        assertThat(page.locator(".job-row")).hasCount(3);
        take("jobs");
        takeForDocs("studio-jobs");
        visit("/jobs/" + course.jobId());
        assertThat(page.locator("main")).containsText("Completed");
        take("job");
        takeForDocs("studio-job");
    }

    @Test
    void workers() throws IOException {
        visit("/workers");
        assertThat(page.locator(".workers h2")).hasCount(1);
        take("workers");
        takeForDocs("studio-workers");
    }

    @Test
    void missingPage() throws IOException {
        visit("/courses/0198f8a0-0000-7000-8000-000000000000");
        assertThat(heading()).hasText("There is nothing here");
        take("missing");
    }

    private void take(String name) throws IOException {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as("width of %s in a window of %d px", name, width)
                        .isLessThanOrEqualTo(width);
                Screenshots.take(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
        page.setViewportSize(DOCS_WIDTH, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void takeForDocs(String name) throws IOException {
        Screenshots.takeForDocs(page, name);
    }

    private static String quickStart() throws IOException {
        return Files.readString(Path.of("..", "examples", "quick-start.md"));
    }

    private static CourseApi.Submitted generate(CourseApi api, String markdown) throws Exception {
        var submitted = api.generate(submission(markdown));
        api.follow(submitted.jobId(), job -> {});
        return submitted;
    }
}
