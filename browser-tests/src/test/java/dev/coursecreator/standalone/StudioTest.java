package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.coursecreator.browser.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio in a browser, served by the real system. */
class StudioTest extends StudioPageTest {

    @TempDir
    static Path data;

    private static EmbeddedSystem system;

    @BeforeAll
    static void start() throws Exception {
        Chromium.get();
        system = EmbeddedSystem.start(data, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.FILE);
    }

    @AfterAll
    static void stop() throws IOException {
        if (system != null) {
            system.close();
        }
    }

    @Override
    URI server() {
        return system.server();
    }

    @Test
    void courseIsWrittenGeneratedAndPlayedWithoutLeavingTheStudio() {
        visit("/new");
        write("# Tea\n\n## Water\n\nHeat the water.\n\n## Leaves\n\nAdd the leaves.\n");
        assertThat(page.getByText("2 lessons will be made")).isVisible();
        assertNoViolations();

        button("Generate").click();
        assertThat(heading()).hasText("Tea");
        assertThat(page.locator(".toast")).containsText("The course is ready.");
        assertThat(page.locator("course-player video")).isVisible();
        assertNoViolations();

        page.getByText("Edit Markdown").click();
        assertThat(page.getByText("All lessons are found finished")).isVisible();
        assertThat(page.locator(".forecast-lessons li.found")).hasCount(2);

        visit("/");
        assertThat(page.locator(".card-link").first()).hasText("Tea");
        assertNoViolations();
        visit("/jobs");
        assertThat(page.locator(".job-row").first()).containsText("Completed");
        assertNoViolations();
        visit("/workers");
        assertThat(page.locator(".workers h2")).hasCount(1);
        assertNoViolations();
    }

    @Test
    void warningIsShownAtItsLineAndLeadsThere() {
        visit("/new");
        write("# Tea\n\n## Water\n\nHeat it.\n\n![kettle](kettle.png)\n");

        assertThat(page.locator(".remarks button")).containsText("Line 7");
        assertThat(page.locator("code-editor .cm-lint-marker-warning")).hasCount(1);
        page.locator(".remarks button").click();
        assertThat(page.locator("code-editor .cm-activeLine")).hasText("![kettle](kettle.png)");
    }

    @Test
    void textThatWasNotGeneratedSurvivesAReload() {
        visit("/new");
        write("# Kept\n\nSome words.\n");
        assertThat(page.getByText("No mistakes found")).isVisible();

        page.reload();
        assertThat(page.getByText("Your unsaved text")).isVisible();
        assertThat(page.locator("code-editor .cm-content")).containsText("Some words.");
    }

    @Test
    void newVersionThatIsSubmittedElsewhereAppearsByItself() throws Exception {
        var api = api();
        var first = api.generate(submission("# Coffee\n\n## Beans\n\nGrind the beans.\n"));
        api.follow(first.jobId(), job -> {});
        visit("/courses/" + first.courseId());
        assertThat(page.locator("course-player")).containsText("Grind the beans.");

        api.generateVersion(first.courseId(), submission("# Coffee\n\n## Beans\n\nRoast the beans.\n"));
        assertThat(page.locator("course-player")).containsText("Roast the beans.");
        assertThat(page.locator("course-player")).not().containsText("Grind the beans.");
    }

    @Test
    void lessonPlaysWhileTheOthersAreBeingMade() throws Exception {
        var api = api();
        var submitted = api.generate(
                submission("# Slow\n\n## Short\n\nThis one is short.\n\n## Long\n\n" + sentences(80) + "\n"));
        visit("/courses/" + submitted.courseId());

        awaitVideo();
        assertThat(page.locator(".making")).isVisible();
        api.cancelQuietly(submitted.jobId());
    }
}
