package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a course is open while its file is edited and watched. */
class StudioWatchingTest extends RunningStudioTest {

    private static final String COURSE =
            "# Coffee\n\n## Beans\n\nGrind the beans. Weigh them.\n\n## Water\n\nHeat the water.\n";

    @TempDir
    Path folder;

    @Test
    void mistakesAppearInThePageWhileTheLastVersionStaysAndGoWhenTheyAreCorrected() throws Exception {
        var file = Files.writeString(folder.resolve("coffee.md"), COURSE);
        var watched = watch(file);
        generate(watched);
        visit("/courses/" + watched.courseId());
        awaitVideo();

        save(watched, file, "# " + "Coffee ".repeat(40) + "\n\nGrind the beans.\n");
        assertThat(problems()).containsText("has 1 mistake");
        assertThat(problems()).containsText("Line 1");
        assertThat(problems()).containsText("shorten it to at most 200");
        assertThat(page.locator("course-player")).containsText("Grind the beans.");
        assertThat(page.locator("course-player video")).isVisible();
        assertNoViolations();
        page.reload();
        assertThat(problems()).containsText("Line 1");

        Files.delete(file);
        watched.look();
        assertThat(problems()).containsText("does not exist");

        save(watched, file, COURSE.replace("Grind", "Roast"));
        assertThat(problems()).hasText("");
        awaitEnd(watched);
        assertThat(page.locator("course-player")).containsText("Roast the beans.");
        assertThat(problems()).hasText("");
    }

    private Locator problems() {
        return page.locator("source-problems");
    }

    private static void save(WatchedCourse watched, Path file, String markdown) throws Exception {
        Files.writeString(file, markdown);
        watched.look();
    }

    private static void generate(WatchedCourse watched) throws Exception {
        watched.look();
        awaitEnd(watched);
    }

    private static void awaitEnd(WatchedCourse watched) {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            watched.look();
            return watched.runningJob() == null;
        });
    }

    private WatchedCourse watch(Path file) {
        return new WatchedCourse(
                file,
                source -> CourseApi.Submission.of(source, null, new CourseOptions()),
                api(),
                new PrintWriter(new StringWriter()));
    }
}
