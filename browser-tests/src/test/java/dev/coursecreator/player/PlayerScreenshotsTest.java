package dev.coursecreator.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.coursecreator.browser.Screenshots;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lesson that has stopped for a quiz, in four widths and both colour schemes: the question can be read in each of them. */
class PlayerScreenshotsTest extends PlayerTest {

    private static final int DOCS_WIDTH = 1280;

    @ParameterizedTest
    @CsvSource({
        "360, LIGHT",
        "360, DARK",
        "768, LIGHT",
        "768, DARK",
        "1280, LIGHT",
        "1280, DARK",
        "1920, LIGHT",
        "1920, DARK"
    })
    void quiz(int width, ColorScheme scheme) throws IOException {
        open(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        visit("#lesson=2&t=14.8");
        press("k");
        assertThat(page.locator(".cp-quiz")).isInViewport();

        Screenshots.take(page, "player-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        if (width == DOCS_WIDTH && scheme == ColorScheme.LIGHT) {
            Screenshots.takeForDocs(page, "player");
        }
    }
}
