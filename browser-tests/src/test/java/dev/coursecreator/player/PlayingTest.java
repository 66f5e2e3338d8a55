package dev.coursecreator.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Lessons, chapters, transcript, search and places in the address. */
class PlayingTest extends PlayerTest {

    @Test
    void theButtonPlaysAndPauses() {
        visit("");
        button("Play").click();
        waitForPlaying(true);
        waitForTime(0.5, 20);

        button("Pause").click();

        waitForPlaying(false);
        assertLesson("Grind and water");
    }

    @Test
    void aChapterGoesToItsSlide() {
        visit("");

        page.locator(".cp-chapter", new Page.LocatorOptions().setHasText("A recipe in code"))
                .click();

        waitForTime(19.6, 25);
        assertThat(page.locator(".cp-chapter[aria-current]")).containsText("A recipe in code");
    }

    @Test
    void theTranscriptFollowsTheVoiceAndASentenceGoesThere() {
        visit("");

        button("Fine grounds give up their taste fast")
                .or(sentence("Fine grounds give up their taste fast"))
                .first()
                .click();

        waitForTime(14.2, 22);
        waitForPlaying(true);
        assertThat(page.locator(".cp-sentence[aria-current]")).containsText("Fine grounds");
        assertThat(page.locator(".cp-sentence[aria-current]")).containsText("Coarse grounds");
    }

    @Test
    void theTranscriptTakesOnePressOfTabAndArrowsMoveInIt() {
        visit("");
        page.getByRole(AriaRole.SEARCHBOX).focus();
        press("Tab");
        assertThat(sentence("Coffee, from bean to cup.")).isFocused();

        press("ArrowDown");
        press("ArrowDown");
        press("ArrowUp");
        assertThat(sentence("By The Course Creator team.")).isFocused();
        press("Enter");
        waitForPlaying(true);
        press("Tab");
        assertThat(page.locator(".cp-sentence:focus")).hasCount(0);
    }

    @Test
    void theSearchFindsSentencesOfAllLessons() {
        visit("");

        page.getByRole(AriaRole.SEARCHBOX).fill("GRIND FINER");

        assertThat(page.locator(".cp-found")).hasText("1 match");
        assertThat(page.locator(".cp-results mark")).hasText("grind finer");
        page.locator(".cp-results .cp-sentence").click();
        assertLesson("Taste and adjust");
        waitForTime(4, 9);
    }

    @Test
    void theNextLessonFollows() {
        visit("#lesson=1&t=24");
        button("Play").click();

        assertThat(page.locator(".cp-end")).containsText("Check what you know");
        assertLesson("Check what you know");
        waitForPlaying(true);
        assertThat(page.locator(".cp-progress")).containsText("Lessons watched: 1 of 3");
    }

    @Test
    void whoWantsToStayDoesNotGetTheNextLesson() {
        visit("#lesson=1&t=24");
        button("Play").click();

        button("Stay here").click();

        assertThat(button("Watch again")).isVisible();
        assertLesson("Grind and water");
    }

    @Test
    void anAddressWithAPlaceOpensItAndFollowsTheLearner() {
        visit("#lesson=2&t=5");
        assertLesson("Check what you know");
        waitForTime(5, 5.5);

        page.evaluate("location.hash = '#lesson=3&t=4'");
        assertLesson("Taste and adjust");
        waitForTime(4, 4.5);

        page.locator(".cp-chapter, .cp-sentence").first().click();
        press("k");
        waitForPlaying(false);
        page.goBack();
        assertLesson("Check what you know");
    }

    @Test
    void aLessonIsChosenFromTheList() {
        visit("");
        page.locator("#cp-tab-lessons").click();

        page.locator(".cp-lesson").nth(2).click();

        assertLesson("Taste and adjust");
        assertThat(page.locator(".cp-lesson[aria-current]")).containsText("Taste and adjust");
        assertThat(page.url()).endsWith("#lesson=3");

        waitForTime(0.5, 9);
        button("Pause").click();
        page.locator(".cp-lesson").nth(2).click();
        waitForPlaying(true);
        waitForTime(0.6, 9.9);
    }

    private Locator sentence(String text) {
        return page.locator(".cp-sentence", new Page.LocatorOptions().setHasText(text));
    }
}
