package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the studio that show that something went wrong: each of them is accessible, too. */
class StudioErrorPagesTest extends RunningStudioTest {

    /** The browser itself reports requests for what is not there, and refused ones. */
    @Override
    boolean isExpected(String message) {
        return message.contains("status of 404") || message.contains("status of 422");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/courses/0198f8a0-0000-7000-8000-000000000000",
                "/courses/0198f8a0-0000-7000-8000-000000000000/edit",
                "/jobs/0198f8a0-0000-7000-8000-000000000000"
            })
    void whatIsNotThereIsSaidToBeMissing(String path) {
        visit(path);
        assertThat(heading()).hasText("There is nothing here");
        assertNoViolations();

        page.getByText("Go to the library").click();
        assertThat(heading()).not().hasText("There is nothing here");
    }

    @Test
    void optionThatCannotBeFulfilledIsSaidAtItsField() {
        visit("/new");
        write("# Tea\n\n## Water\n\nHeat the water.\n");
        page.getByText("Options", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("input[name=languages]").fill("es, de");
        page.keyboard().press("Tab");

        assertThat(page.locator(".field-problem")).containsText("The workers cannot translate subtitles into es, de");
        assertNoViolations();
        page.locator("input[name=languages]").fill("");
        page.keyboard().press("Tab");
        assertThat(page.getByText("No mistakes found")).isVisible();
    }

    @Test
    void emptyListsSayWhatToDo() {
        visit("/?q=nowhere-to-be-found");
        assertThat(page.getByText("No course matches")).isVisible();
        assertNoViolations();
        visit("/jobs?q=nowhere-to-be-found");
        assertThat(page.getByText("No job matches")).isVisible();
        assertNoViolations();
        visit("/?status=deleted");
        assertThat(page.getByText("No deleted courses")).isVisible();
        assertNoViolations();
    }

    @Test
    void jobThatFailedSaysWhyOnItsPageAndOnThatOfTheCourse() {
        var job = submitWithDeadline(
                "# Slow\n\n## Long\n\n" + sentences(80) + "\n", Instant.now().plusSeconds(1));

        visit("/jobs/" + job);
        assertThat(page.locator("main")).containsText("Failed");
        assertThat(page.locator("main")).containsText("deadline");
        assertThat(button("Retry")).isVisible();
        assertNoViolations();

        page.getByText("Go to the course").click();
        assertThat(page.locator(".notice.bad")).containsText("This course could not be completed");
        assertThat(page.locator(".notice.bad")).containsText("deadline");
        assertNoViolations();

        visit("/jobs?status=failed");
        assertThat(page.locator(".job-row").first()).containsText("Failed");
        assertNoViolations();
    }

    @Test
    void mistakesInTheTextAreListedAndMarked() {
        visit("/new");
        write("# Tea\n");

        assertThat(page.locator(".check-state")).hasText("1 mistake");
        assertThat(page.locator(".remarks .error")).containsText("Line 1");
        assertThat(page.locator("code-editor .cm-lint-marker-error")).hasCount(1);
        assertNoViolations();
    }

    /** Returns the job. The command line has no deadlines. */
    private String submitWithDeadline(String markdown, Instant deadline) {
        APIRequestContext http = page.context().request();
        var answer = http.post(
                server() + "/api/v1/courses/generate",
                RequestOptions.create().setData(Map.of("markdown", markdown, "deadline", deadline.toString())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var location = answer.headers().get("location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
