package dev.coursecreator.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What a learner has done and chosen is remembered, unless the browser refuses. */
class RememberingTest extends PlayerTest {

    @Test
    void aReloadInTheMiddleGoesOnThere() {
        visit("");
        press("l");
        press("l");
        waitForTime(20, 21);

        page.reload();
        waitForVideo();
        waitForTime(19.9, 21);

        visit("");
        waitForTime(19.9, 21);
    }

    @Test
    void captionsAreOnForWhoSpeaksAnotherLanguage() {
        visit("");
        assertThat(captions()).hasAttribute("aria-pressed", "false");

        open(new Browser.NewContextOptions().setLocale("de-DE"));
        visit("#lesson=1&t=1");
        assertThat(captions()).hasAttribute("aria-pressed", "true");
        waitUntil(
                "[...document.querySelector('video').textTracks].some(t => t.mode === 'showing' && t.activeCues.length === 1)");

        captions().click();
        page.reload();
        assertThat(captions()).hasAttribute("aria-pressed", "false");
    }

    @Test
    void theChoiceOfCaptionsIsRemembered() {
        visit("");
        captions().click();

        page.reload();

        assertThat(captions()).hasAttribute("aria-pressed", "true");
    }

    @Test
    void theSpeedIsRemembered() {
        visit("");
        page.getByLabel("Speed").selectOption("1.5");

        page.reload();
        waitForVideo();

        assertThat(page.getByLabel("Speed")).hasValue("1.5");
        waitUntil("document.querySelector('video').playbackRate === 1.5");
    }

    @Test
    void resultsOfQuizzesAreRemembered() {
        visit("#lesson=2");
        button("Answer").first().click();
        page.getByLabel("The grind: finer").check();
        button("Check").click();
        assertThat(page.locator(".cp-progress")).containsText("Quizzes right: 1 of 2");

        page.reload();
        assertThat(page.locator(".cp-progress")).containsText("Quizzes right: 1 of 2");

        button("Open again").click();
        page.getByLabel("The cup").check();
        button("Check").click();
        assertThat(page.locator(".cp-quiz")).containsText("Not quite.");
        assertThat(page.locator(".cp-progress")).containsText("Quizzes right: 1 of 2");
    }

    @Test
    void withoutStorageEverythingElseWorks() {
        page.addInitScript(
                "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})");
        visit("#lesson=2&t=14");
        press("c");
        assertThat(captions()).hasAttribute("aria-pressed", "true");
        press("k");
        page.getByLabel("The grind: finer").check();
        button("Check").click();
        assertThat(page.locator(".cp-progress")).containsText("Quizzes right: 1 of 2");
    }

    private Locator captions() {
        return button("Captions");
    }
}
