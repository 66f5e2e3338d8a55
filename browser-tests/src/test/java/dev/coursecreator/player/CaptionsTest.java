package dev.coursecreator.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A course with subtitles in two languages: the learner changes from one to the other. */
class CaptionsTest extends PlayerTest {

    /** Adds German subtitles to the first lesson, at the same times. */
    private static final String TRANSLATE = """
            async () => {
              const course = await (await fetch('/course/course.json')).json();
              const {subtitles} = course.lessons[0];
              const cues = subtitles[0].cues.map((cue, index) => ({...cue, text: `Satz ${index + 1}.`}));
              course.lessons[0].subtitles = [...subtitles, {language: 'de', cues}];
              document.querySelector('course-player').course = course;
            }
            """;

    @Test
    void captionsAndTranscriptChangeTheirLanguage() {
        visitTranslated();
        assertThat(language().locator("option")).hasText(new String[] {"English", "Deutsch"});

        language().selectOption("de");
        waitForCaption("Satz 5.");
        assertThat(transcript()).hasAttribute("lang", "de");
        assertThat(transcript()).containsText("Satz 5.");
        assertThat(transcript()).not().containsText("Coffee is mostly water.");

        language().selectOption("en");
        waitForCaption("Coffee is mostly water.");
        assertThat(transcript()).hasAttribute("lang", "en");
        assertThat(transcript()).containsText("Coffee is mostly water.");
    }

    @Test
    void chosenLanguageIsRememberedAndTheSearchIsInIt() {
        visitTranslated();
        language().selectOption("de");
        waitForCaption("Satz 5.");

        page.reload();
        waitForVideo();
        translate();
        assertThat(language()).hasValue("de");
        waitForCaption("Satz 5.");
        page.locator(".cp-search input").fill("Satz 5");
        assertThat(page.locator(".cp-results .cp-sentence")).hasCount(1);
    }

    @Test
    void lessonWithoutTheChosenLanguageShowsTheOneItHas() {
        visitTranslated();
        language().selectOption("de");

        page.locator("#cp-tab-lessons").click();
        page.locator(".cp-lesson").nth(2).click();
        waitForVideo();
        assertThat(page.getByLabel("Language of the captions")).hasCount(0);
        assertThat(transcript()).hasAttribute("lang", "en");
    }

    /** In the middle of the fifth sentence. */
    private void visitTranslated() {
        visit("#lesson=1&t=9.5");
        translate();
    }

    private void translate() {
        page.evaluate(TRANSLATE);
    }

    private void waitForCaption(String text) {
        page.waitForFunction(
                "(text) => [...document.querySelector('video').textTracks].some((track) => track.mode === 'showing' && [...track.activeCues || []].some((cue) => cue.text === text))",
                text);
    }

    private Locator language() {
        return page.getByLabel("Language of the captions");
    }

    private Locator transcript() {
        return page.locator(".cp-transcript-text");
    }
}
