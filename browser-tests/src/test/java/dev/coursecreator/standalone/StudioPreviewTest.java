package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The slide under the cursor of the studio's editor, drawn by a real worker. */
class StudioPreviewTest extends RunningStudioTest {

    /** A text with a mistake is refused, which the browser reports. */
    @Override
    boolean isExpected(String message) {
        return message.contains("status of 422");
    }

    @Test
    void slideFollowsTheCursorAndTheText() {
        visit("/new");
        write("# Tea\n\n## Water\n\nHeat the water.\n\n## Leaves\n\nAdd the leaves.\n");
        // The cursor is at the end.
        assertThat(picture()).hasAttribute("alt", "Slide 1 of lesson 2, Leaves, as the video will show it");
        assertThat(picture().evaluate("image => image.naturalWidth")).isEqualTo(1280);
        var leaves = address();

        page.locator("code-editor .cm-line").nth(4).click();
        assertThat(picture()).hasAttribute("alt", Pattern.compile("of lesson 1, Water"));
        assertThat(page.locator("slide-preview")).containsText("Lesson 1, slide 2");

        var water = address();
        page.keyboard().press("End");
        page.keyboard().type(" Gently.");
        assertThat(picture()).not().hasAttribute("src", water);
        assertThat(water).isNotEqualTo(leaves);
    }

    @Test
    void nothingIsAskedWhileTheCursorStaysInTheSlide() {
        visit("/new");
        write("# Tea\n\n## Water\n\nHeat the water.\n\n## Leaves\n\nAdd the leaves.\n");
        assertThat(picture()).hasAttribute("alt", Pattern.compile("of lesson 2, Leaves"));
        assertThat(page.locator("slide-preview section")).hasAttribute("aria-busy", "false");
        assertThat(page.locator("slide-preview [role=status]")).isEmpty();
        var asked = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("/slide-previews") && request.method().equals("POST")) {
                asked.add(request.url());
            }
        });
        // So that the pause of the preview is over before the next move.
        page.clock().install();

        page.locator("code-editor .cm-line").nth(6).click();
        page.clock().runFor(2_000);
        page.locator("code-editor .cm-line").nth(4).click();
        page.clock().runFor(2_000);
        assertThat(picture()).hasAttribute("alt", Pattern.compile("of lesson 1, Water"));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).contains("line=5");
    }

    @Test
    void pagesOfALongSlideCanBeTurned() {
        visit("/new");
        write("# Tea\n\n## Sorts\n\n```\n" + "green tea\n".repeat(60) + "```\n");
        assertThat(picture()).isVisible();
        var first = address();

        assertThat(page.getByLabel("Previous page of the slide")).hasAttribute("aria-disabled", "true");
        page.getByLabel("Next page of the slide").click();
        assertThat(page.locator(".preview-pages")).containsText(Pattern.compile("2 of \\d"));
        assertThat(picture()).not().hasAttribute("src", first);
        page.getByLabel("Previous page of the slide").press("Enter");
        assertThat(picture()).hasAttribute("src", first);
        assertThat(page.getByLabel("Previous page of the slide")).isFocused();
    }

    @Test
    void lastPictureStaysWhileTheTextHasAMistake() {
        visit("/new");
        write("# Tea\n\n## Water\n\nHeat the water.\n");
        assertThat(picture()).isVisible();

        page.locator("code-editor .cm-line").first().click();
        page.keyboard().press("End");
        page.keyboard().insertText("a".repeat(200));
        assertThat(page.locator("slide-preview")).containsText("It is drawn again when the text has no mistakes.");
        assertThat(picture()).isVisible();
    }

    private Locator picture() {
        return page.locator("slide-preview img");
    }

    private String address() {
        return picture().getAttribute("src");
    }
}
