package dev.coursecreator.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The keys of the large video sites. */
class ShortcutsTest extends PlayerTest {

    @Test
    void keysPlayAndSeek() {
        visit("");
        press("k");
        waitForPlaying(true);
        press("Space");
        waitForPlaying(false);
        press("5");
        waitForTime(12.7, 12.9);
        press("l");
        waitForTime(22.7, 22.9);
        press("j");
        press("ArrowRight");
        waitForTime(17.7, 17.9);
        press("ArrowLeft");
        waitForTime(12.7, 12.9);
        press("0");
        waitForTime(0, 0.1);
    }

    @Test
    void keysChangeSoundCaptionsAndSpeed() {
        visit("");
        press("m");
        waitUntil("document.querySelector('video').muted");
        press("ArrowDown");
        waitUntil(
                "Math.abs(document.querySelector('video').volume - 0.9) < 0.01 && !document.querySelector('video').muted");
        press("c");
        waitUntil("[...document.querySelector('video').textTracks].some(track => track.mode === 'showing')");
        press(">");
        waitUntil("document.querySelector('video').playbackRate === 1.25");
        press("<");
        press("<");
        waitUntil("document.querySelector('video').playbackRate === 0.75");
    }

    @Test
    void fullScreenKeepsTheControls() {
        visit("");
        press("f");
        waitUntil("document.fullscreenElement?.matches('.cp-theatre')");
        assertThat(button("Leave full screen")).isVisible();
        press("f");
        waitUntil("!document.fullscreenElement");
    }

    @Test
    void shiftNGoesToTheNextLesson() {
        visit("");
        press("Shift+N");
        assertLesson("Check what you know");
        press("Shift+P");
        assertLesson("Grind and water");
    }

    @Test
    void aQuestionMarkListsTheKeys() {
        visit("");
        press("?");
        assertThat(page.locator("dialog.cp-shortcuts")).isVisible();
        assertThat(page.locator("dialog.cp-shortcuts")).containsText("Captions on or off");
        press("Escape");
        assertThat(page.locator("dialog.cp-shortcuts")).isHidden();
    }

    @Test
    void keysOfFormsAndOfTheBrowserAreLeftAlone() {
        visit("");
        page.getByLabel("Search all lessons").first().click();
        page.keyboard().type("k5 l");
        press("Control+k");
        page.getByLabel("Speed").focus();
        press("k");
        page.evaluate("document.activeElement.blur()");
        press("Alt+5");

        assertThat(page.getByLabel("Search all lessons").first()).hasValue("k5 l");
        assertThat(time()).isCloseTo(0, within(0.01));
        waitForPlaying(false);
    }
}
