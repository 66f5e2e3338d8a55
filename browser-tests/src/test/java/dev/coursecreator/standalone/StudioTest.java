package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.coursecreator.browser.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio in a browser, served by the real system. */
class StudioTest extends StudioPageTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

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
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Tea");
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
    void voicesAreSuggestedInTheOptions() {
        visit("/new");
        page.locator(".editor-options summary").click();

        assertThat(page.locator("input[name=voice]")).hasAttribute("list", "voices");
        assertThat(page.locator("datalist#voices option[value=cmu-slt]")).hasCount(1);
        assertThat(page.locator("datalist#voices option[value=none]")).hasCount(1);
        assertThat(page.locator("input[name=speed]")).hasAttribute("max", "2");
        assertNoViolations();
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
        var api = new CourseApi(new Server(system.server()), Duration.ofMillis(200));
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
        var api = new CourseApi(new Server(system.server()), Duration.ofMillis(200));
        var sentences = IntStream.rangeClosed(1, 80)
                .mapToObj(i -> "Sentence number " + i + " of the long lesson takes its time.")
                .collect(Collectors.joining(" "));
        var submitted =
                api.generate(submission("# Slow\n\n## Short\n\nThis one is short.\n\n## Long\n\n" + sentences + "\n"));
        visit("/courses/" + submitted.courseId());

        awaitVideo();
        assertThat(page.locator(".making")).isVisible();
        api.cancelQuietly(submitted.jobId());
    }

    private static CourseApi.Submission submission(String markdown) {
        return new CourseApi.Submission(markdown, "coffee.md", Map.of(), null, false, new CourseOptions(), Map.of());
    }

    private void write(String markdown) {
        page.locator("code-editor .cm-content").fill(markdown);
    }

    /** In both colour schemes. */
    private void assertNoViolations() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page)
                            .withTags(RULES).analyze().getViolations().stream()
                                    .flatMap(rule -> rule.getNodes().stream()
                                            .map(node -> scheme + " " + rule.getId() + ": " + node.getHtml()))
                                    .toList())
                    .isEmpty();
        }
    }
}
