package dev.coursecreator.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quizzes stop the video after the question and before the answer. */
class QuizTest extends PlayerTest {

    private static final String BEFORE_THE_FIRST = "#lesson=2&t=14";
    private static final String BEFORE_THE_SECOND = "#lesson=2&t=38";
    private static final String EXPLANATION = "A sour cup is under-extracted.";

    @Test
    void aQuizIsAnsweredByTheKeyboardAlone() {
        visit(BEFORE_THE_FIRST);
        press("k");
        assertThat(quiz()).isVisible();
        waitForPlaying(false);
        waitForTime(15.0, 16.5);
        assertThat(quiz()).isFocused();

        press("Tab");
        press("Space");
        press("ArrowDown");
        press("Enter");

        assertThat(quiz()).containsText("Right!");
        assertThat(quiz()).containsText(EXPLANATION);
        assertThat(quiz()).containsText("Right: fine grounds give up more taste");
        assertThat(page.locator(".cp-progress")).containsText("Quizzes right: 1 of 2");
        press("Tab");
        press("Enter");
        assertThat(quiz()).isHidden();
        waitForPlaying(true);
        waitForTime(19.5, 25);
    }

    @Test
    void aWrongAnswerGetsFeedbackAndAnotherTryBeforeTheExplanation() {
        visit(BEFORE_THE_FIRST);
        press("k");
        page.getByLabel("The milk").check();
        button("Check").click();

        assertThat(quiz()).containsText("Not quite.");
        assertThat(quiz()).containsText("Milk hides the taste");
        assertThat(quiz()).not().containsText(EXPLANATION);
        assertThat(page.locator("[data-mark=right], [data-mark=missing]")).hasCount(0);
        assertThat(page.locator(".cp-progress")).containsText("Quizzes right: 0 of 2");

        button("Try again").click();
        page.getByLabel("The grind: finer").check();
        button("Check").click();

        assertThat(quiz()).containsText(EXPLANATION);
        assertThat(page.locator(".cp-progress")).containsText("Quizzes right: 1 of 2");
    }

    @Test
    void severalRightAnswersMustAllBeChosen() {
        visit(BEFORE_THE_SECOND);
        press("k");
        page.getByLabel("The grind", new Page.GetByLabelOptions().setExact(true))
                .check();
        button("Check").click();
        assertThat(quiz()).containsText("Not quite.");

        button("Show the answer").click();

        assertThat(page.locator("[data-mark=right]")).containsText("The grind");
        assertThat(page.locator("[data-mark=missing]")).containsText("The temperature of the water");
        assertThat(page.locator(".cp-progress")).containsText("Quizzes right: 0 of 2");
        button("Continue").click();
        waitForTime(43.9, 50);
    }

    @Test
    void answersAreNotInThePageBeforeTheyAreGiven() {
        visit(BEFORE_THE_FIRST);
        press("k");
        assertThat(quiz()).isVisible();

        var html = page.content();

        assertThat(html).contains("The answer appears here after the quiz.");
        assertThat(html)
                .doesNotContain(EXPLANATION)
                .doesNotContain("The answer is B")
                .doesNotContain("Milk hides");
        assertThat(page.locator(".cp-chapter img[src*='/03.png']")).hasCount(0);
    }

    @Test
    void everyQuizCanBeSkipped() {
        visit(BEFORE_THE_FIRST);
        press("k");
        button("Skip").click();

        waitForPlaying(true);
        waitForTime(19.5, 25);
        assertThat(quiz()).isHidden();
    }

    @Test
    void theQuizIsOpenedFromItsCard() {
        visit("#lesson=2");
        button("Answer").nth(1).click();

        assertThat(quiz()).containsText("Which of these change the taste?");
        waitForTime(39.0, 40);
    }

    @Test
    void aManifestWithoutTheTimeOfTheQuestionStopsAfterWhatIsSaid() {
        page.route("**/course.json", route -> {
            var response = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(response)
                    .setBody(response.text().replace("\"asked_ms\"", "\"a\"").replace("\"answered_ms\"", "\"b\"")));
        });
        visit(BEFORE_THE_FIRST);
        press("k");

        assertThat(quiz()).isVisible();
        waitForTime(15.0, 16.5);
        button("Skip").click();
        waitForTime(19.5, 25);
    }

    @Test
    void anExerciseIsTickedOffAndCodeIsCopied() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visit("#lesson=2");
        page.getByLabel("Done").check();
        page.reload();
        assertThat(page.getByLabel("Done")).isChecked();

        visit("#lesson=1");
        button("Copy").click();
        assertThat(button("Copied")).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .contains("def water_for(coffee_grams):\n    ratio");
    }

    private Locator quiz() {
        return page.locator(".cp-quiz");
    }
}
