package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.message.MessageCodec;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The studio in a browser, served by the real system. */
class StudioTest extends RunningStudioTest {

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
        var api = api();
        var first = api.generate(submission("# Coffee\n\n## Beans\n\nGrind the beans.\n"));
        api.follow(first.jobId(), job -> {});
        visit("/courses/" + first.courseId());
        assertThat(page.locator("course-player")).containsText("Grind the beans.");

        api.generateVersion(first.courseId(), submission("# Coffee\n\n## Beans\n\nRoast the beans.\n"));
        assertThat(page.locator("course-player")).containsText("Roast the beans.");
        assertThat(page.locator("course-player")).not().containsText("Grind the beans.");
        assertThat(page.locator(".cp-sentence[data-changed]")).hasCount(1);
        assertThat(page.locator(".cp-sentence[data-changed]")).containsText("Roast the beans.");
        assertNoViolations();
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

    @Test
    void quizStopsAfterItsQuestionWhileOtherLessonsAreBeingMade() throws Exception {
        var api = api();
        var quiz = "### Check\n\nWhich one is round?\n\n- [ ] the square\n- [x] the circle\n\n> It has no corners.\n";
        var submitted = api.generate(
                submission("# Shapes\n\n## Short\n\nLook.\n\n" + quiz + "\n## Long\n\n" + sentences(80) + "\n"));
        visit("/courses/" + submitted.courseId());

        awaitVideo();
        assertThat(page.locator(".making")).isVisible();
        var stops = page.locator("course-page").evaluate("""
                (page) => {
                  const [quiz] = page.querySelector('course-player').model.lessons[0].quizzes;
                  const [element] = page.course.lessons[0].interactive_elements;
                  return [Math.round(quiz.stop * 1000) === element.asked_ms, Math.round(quiz.resume * 1000) === element.answered_ms];
                }
                """);
        assertThat(stops).isEqualTo(List.of(true, true));
        api.cancelQuietly(submitted.jobId());
    }

    @Test
    void courseIsGeneratedAgainFromTheSameMarkdown() throws Exception {
        var api = api();
        var first = api.generate(submission("# Juice\n\n## Oranges\n\nPress the oranges.\n"));
        api.follow(first.jobId(), job -> {});
        visit("/courses/" + first.courseId());
        awaitVideo();

        button("Generate again").click();
        assertThat(page.locator(".versions li")).hasCount(2);
        assertThat(page.locator(".versions a[aria-current]")).containsText("Version 2");
        assertThat(page.locator("course-player")).containsText("Press the oranges.");
        assertThat(page.locator("[data-changed]")).hasCount(0);
    }

    @Test
    void newVersionIsMadeWithTheOptionsThatTheCourseWasSubmittedWith() throws Exception {
        var options = """
                {"voice": "none", "languages": ["en"], "quality": "draft", "thinking_time": 2.5, "theme": {"mode": "light"}}""";
        var request = "{\"markdown\": \"# Milk\\n\\n## Cows\\n\\nMilk the cows.\", \"options\": " + options + "}";
        var server = new Server(server());
        var submitted = json(server.send(
                server.post("/courses/generate", request.getBytes(UTF_8)).build()));
        api().follow(submitted.at("/job_id").asString(), job -> {});
        var course = "/courses/" + submitted.at("/course_id").asString();
        visit(course);

        button("Generate again").click();
        assertThat(page.locator(".versions a[aria-current]")).containsText("Version 2");
        var source =
                json(server.send(server.request(course + "/source?version=2").build()));
        assertThat(source.at("/options")).isEqualTo(json(options.getBytes(UTF_8)));

        visit(course + "/edit");
        assertThat(page.locator("select[name=quality]")).hasValue("draft");
        var edited = page.locator("editor-page").evaluate("editor => JSON.stringify(editor.options)");
        assertThat(json(String.valueOf(edited).getBytes(UTF_8))).isEqualTo(source.at("/options"));
    }

    private static JsonNode json(byte[] text) {
        return MessageCodec.json().readTree(text);
    }

    @Test
    void whatCannotBeMadeAgainIsSaidBefore() throws Exception {
        var api = api();
        var first = api.generate(submission("# Juice\n\n## Oranges\n\nPress them.\n\n![A press](press.png)\n"));
        api.follow(first.jobId(), job -> {});
        visit("/courses/" + first.courseId());

        button("Generate again").click();
        assertThat(page.locator("dialog[open]")).containsText("Line 7");
        assertNoViolations();
        page.locator("dialog[open]").getByText("Cancel").click();
        assertThat(button("Generate again")).isEnabled();
        assertThat(page.locator(".versions")).hasCount(0);
    }
}
