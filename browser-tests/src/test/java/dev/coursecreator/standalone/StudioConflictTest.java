package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

/** Somebody else changes a course while it is being edited: nothing is overwritten unknowingly. */
class StudioConflictTest extends RunningStudioTest {

    private static final String FIRST = "# Coffee\n\n## Beans\n\nGrind the beans.\n";
    private static final String THEIRS = "# Coffee\n\n## Beans\n\nRoast the beans.\n";
    private static final String OURS = "# Coffee\n\n## Beans\n\nSmell the beans.\n";

    /** The browser itself reports refused requests. */
    @Override
    boolean isExpected(String message) {
        return message.contains("status of 412");
    }

    @Test
    void newVersionOfSomebodyElseIsReplacedOnlyIfTheAuthorSaysSo() throws Exception {
        var api = api();
        var id = generated(api, FIRST);
        visit("/courses/" + id + "/edit");
        assertThat(page.locator("code-editor .cm-content")).containsText("Grind the beans.");
        write(OURS);
        api.follow(api.generateVersion(id, submission(THEIRS)).jobId(), job -> {});

        button("Generate").click();
        assertThat(dialog()).containsText("The course has changed in the meantime");
        assertNoViolations();
        dialog().getByText("Cancel").click();
        assertThat(page.locator("code-editor .cm-content")).containsText("Smell the beans.");
        assertThat(page.getByText("Generate").first()).isEnabled();

        button("Generate").click();
        dialog().getByText("Generate anyway").click();
        assertThat(page.locator("course-player")).containsText("Smell the beans.");
        assertThat(page.locator(".versions li")).hasCount(3);
    }

    @Test
    void detailsThatSomebodyElseHasEditedAreNotOverwritten() throws Exception {
        var api = api();
        var id = generated(api, FIRST);
        visit("/courses/" + id);
        button("Edit details").click();
        dialog().locator("input[name=author]").fill("Us");
        var answer = page.context()
                .request()
                .patch(
                        server() + "/api/v1/courses/" + id,
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/merge-patch+json")
                                .setData("{\"author\": \"They\"}"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);

        button("Save").click();
        assertThat(dialog()).containsText("Somebody else has changed this course in the meantime.");
        assertNoViolations();
        dialog().getByText("Cancel").click();
        assertThat(page.locator(".course-panels")).containsText("They");
    }

    private static String generated(CourseApi api, String markdown) throws Exception {
        var submitted = api.generate(submission(markdown));
        api.follow(submitted.jobId(), job -> {});
        return submitted.courseId();
    }

    private Locator dialog() {
        return page.locator("dialog[open]");
    }
}
