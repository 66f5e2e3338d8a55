package dev.coursecreator.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A course whose lessons are still being made: the page sets the property again and again. */
class LiveCourseTest extends PlayerTest {

    /** Sets the course with the second lesson in the given state, without its files. */
    private static final String UPDATE = """
            async ([state, progress]) => {
              const course = await (await fetch('/course/course.json')).json();
              if (state) {
                const {number, title} = course.lessons[1];
                course.lessons[1] = {number, title, state, progress};
              }
              document.querySelector('course-player').course = course;
            }
            """;

    @Test
    void aLessonThatIsBeingMadeShowsItsProgressAndThenItsVideo() {
        visit("#lesson=1");
        update("pending", 0);
        page.locator("#cp-tab-lessons").click();
        assertThat(page.locator(".cp-lesson").nth(1)).containsText("Waiting");

        page.locator(".cp-lesson").nth(1).click();
        assertThat(page.locator(".cp-unfinished")).containsText("This lesson has not been made yet.");
        update("running", 40);
        assertThat(page.locator(".cp-unfinished")).containsText("40 %");
        assertThat(page.locator(".cp-lesson").nth(1)).containsText("Being made, 40 %");
        update("failed", 40);
        assertThat(page.locator(".cp-unfinished")).containsText("This lesson could not be made.");

        update(null, 100);
        waitForVideo();
        assertThat(page.locator(".cp-unfinished")).isHidden();
        assertThat(page.locator(".cp-lesson").nth(1)).containsText("0:56");
    }

    @Test
    void anUpdateDoesNotDisturbTheViewer() {
        visit("#lesson=1&t=8");
        update("running", 10);
        waitForVideo();
        page.evaluate("document.querySelector('video').same = true");
        button("Play").click();
        waitForTime(8.5, 25);

        update("running", 20);
        update(null, 100);

        assertThat(page.evaluate("document.querySelector('video').same")).isEqualTo(true);
        waitForPlaying(true);
        assertThat(time()).isGreaterThan(8.5);
        assertLesson("Grind and water");
    }

    @Test
    void aNewVideoOfTheLessonGoesOnWhereTheOldOneWas() {
        visit("#lesson=1&t=8");
        button("Play").click();
        waitForTime(8.2, 20);

        page.evaluate("""
                async () => {
                  const course = await (await fetch('/course/course.json')).json();
                  course.lessons[0].video.artifact.key = 'b'.repeat(64);
                  document.querySelector('course-player').fileUrl = (lesson, path) => `/course/${lesson.folder}/${path}?new`;
                  document.querySelector('course-player').course = course;
                }
                """);

        waitUntil("document.querySelector('video').currentSrc.endsWith('?new')");
        waitForPlaying(true);
        waitForTime(8.2, 25);
    }

    @Test
    void whatANewVersionHasChangedIsMarkedUntilTheNextOne() {
        visit("#lesson=1&t=8");
        update(1, "Coffee is mostly water.");
        assertThat(page.locator("[data-changed]")).hasCount(0);

        update(2, "Coffee is nearly all water.");
        assertThat(page.locator(".cp-sentence[data-changed]")).hasCount(1);
        assertThat(page.locator(".cp-sentence[data-changed]")).containsText("Coffee is nearly all water. Changed");
        waitForTime(7.9, 8.5);
        page.locator("#cp-tab-lessons").click();
        assertThat(page.locator(".cp-lesson[data-changed]")).hasCount(1);
        assertThat(page.locator(".cp-lesson[data-changed]")).containsText("Grind and water");
        assertThat(page.locator(".cp-lesson[data-changed]")).containsText("Changed");

        update(2, "Coffee is nearly all water.");
        assertThat(page.locator(".cp-lesson[data-changed]")).hasCount(1);
        update(3, "Coffee is nearly all water.");
        assertThat(page.locator("[data-changed]")).hasCount(0);
    }

    @Test
    void onlyLessonsInWhichSomethingElseIsSaidAreMarked() {
        visit("#lesson=1&t=8");
        update(1, "Coffee is mostly water.");
        assertThat(page.locator("[data-changed]")).hasCount(0);

        page.evaluate("""
                async () => {
                  const course = await (await fetch('/course/course.json')).json();
                  course.lessons[0].subtitles[0].cues[4].text = 'Coffee is mostly water.';
                  const added = structuredClone(course.lessons[0]);
                  for (const lesson of course.lessons.filter(({video}) => video)) {
                    lesson.video.artifact.key += ' with another theme';
                    lesson.subtitles.push({...structuredClone(lesson.subtitles[0]), language: 'eo'});
                  }
                  Object.assign(added, {number: course.lessons.length + 1, n: course.lessons.length + 1, title: 'Cleaning up'});
                  added.video.artifact.key = 'cleaning';
                  course.lessons.push(added);
                  document.querySelector('course-player').course = {...course, version: 2};
                }
                """);
        page.locator("#cp-tab-lessons").click();
        assertThat(page.locator(".cp-lesson")).not().hasCount(0);
        assertThat(page.locator(".cp-lesson[data-changed]")).hasCount(1);
        assertThat(page.locator(".cp-lesson[data-changed]")).containsText("Cleaning up");
        assertThat(page.locator(".cp-sentence[data-changed]")).hasCount(0);
    }

    /** Sets a version of the course in which the fifth sentence of the first lesson is this one. */
    private void update(int version, String sentence) {
        page.evaluate("""
                async ([version, sentence]) => {
                  const course = await (await fetch('/course/course.json')).json();
                  const [lesson] = course.lessons;
                  lesson.subtitles[0].cues[4].text = sentence;
                  lesson.video.artifact.key = sentence;
                  document.querySelector('course-player').course = {...course, version};
                }
                """, List.of(version, sentence));
    }

    @Test
    void anExpiredAddressIsRenewed() {
        page.addInitScript("""
                addEventListener('DOMContentLoaded', () => {
                  let asked = 0;
                  const player = document.querySelector('course-player') || {};
                  player.fileUrl = (lesson, path) => path.endsWith('.mp4') && asked++ === 0
                    ? '/course/course.json' : `/course/${lesson.folder}/${path}`;
                });
                """);
        visit("#lesson=1&t=8");

        waitForTime(8, 8.5);
    }

    @Test
    void filesMayHaveSignedAddressesThatAreAskedForOnce() {
        page.addInitScript("""
                addEventListener('DOMContentLoaded', () => {
                  window.asked = [];
                  const player = document.querySelector('course-player') || {};
                  player.fileUrl = (lesson, path) => {
                    window.asked.push(path);
                    return '/course/' + lesson.folder + '/' + path + '?signature=' + window.asked.length;
                  };
                });
                """);
        visit("");
        update("running", 10);
        button("Play").click();
        waitForTime(0.5, 20);

        assertThat(page.locator("video").getAttribute("src")).contains("/lesson.mp4?signature=");
        assertThat(number("window.asked.filter((path) => path === 'lesson.mp4').length"))
                .isEqualTo(1);
    }

    @Test
    void aCourseThatCannotBeLoadedSaysSo() {
        visit("");
        page.evaluate("document.querySelector('main').innerHTML = '<course-player src=\"/\"></course-player>'");

        assertThat(page.locator(".cp-notice")).containsText("The course could not be loaded.");
        assertThat(button("Try again")).isVisible();
    }

    private void update(String state, int progress) {
        page.evaluate(UPDATE, Arrays.asList(state, progress));
    }
}
