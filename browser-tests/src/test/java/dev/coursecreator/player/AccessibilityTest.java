package dev.coursecreator.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA, as far as axe-core can tell, in all sizes and both colour schemes. */
class AccessibilityTest extends PlayerTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theVideoWithEverythingAroundIt(ColorScheme scheme) {
        open(options(scheme, 1280));
        visit("#lesson=2&t=5");
        assertNoViolations();

        page.locator("#cp-tab-lessons").click();
        press("Shift+P");
        assertNoViolations();
        press("?");
        assertNoViolations();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void anOpenQuizBeforeAndAfterItsAnswer(ColorScheme scheme) {
        open(options(scheme, 1280));
        visit("#lesson=2");
        button("Answer").nth(1).click();
        assertNoViolations();

        page.getByLabel("The colour of the kettle").check();
        button("Check").click();
        assertNoViolations();
        button("Show the answer").click();
        assertNoViolations();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1920})
    void otherWidthsWithoutScrollingSideways(int width) {
        open(options(ColorScheme.LIGHT, width));
        visit("#lesson=2");
        assertNoViolations();
        button("Answer").first().click();
        assertNoViolations();

        assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    @Test
    void onPaperALessonIsItsSlidesAndWhatIsSaid() {
        visit("#lesson=1");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("dispatchEvent(new Event('beforeprint'))");

        assertThat(page.locator(".cp-print")).containsText("Coffee is mostly water.");
        assertThat(page.locator(".cp-print img")).hasCount(4);
        assertThat(page.locator(".cp-theatre")).isHidden();

        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator(".cp-print")).hasCount(0);
    }

    private static Browser.NewContextOptions options(ColorScheme scheme, int width) {
        // Without animations: axe would measure the contrast of what is half transparent.
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private void assertNoViolations() {
        var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(violations.stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getAny()))
                        .toList())
                .isEmpty();
    }
}
