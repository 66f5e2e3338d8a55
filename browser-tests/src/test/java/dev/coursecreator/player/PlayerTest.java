package dev.coursecreator.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.coursecreator.browser.Chromium;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A player in a browser. The course was generated from three short lessons about coffee, and its videos were made smaller. After each
 * test, the browser must not have reported an error or asked another host for anything.
 */
abstract class PlayerTest {

    static final CourseServer SERVER = new CourseServer();

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    BrowserContext context;
    Page page;

    @BeforeEach
    void openBrowser() {
        open(new Browser.NewContextOptions());
    }

    /** Opens a window with other settings, as another learner. */
    void open(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        context = Chromium.get().newContext(options);
        context.setDefaultTimeout(60_000);
        context.onRequest(request -> requests.add(request.url()));
        page = newPage();
    }

    Page newPage() {
        var opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                errors.add(message.text() + " " + message.location());
            }
        });
        opened.onPageError(errors::add);
        return opened;
    }

    @AfterEach
    void closeBrowser() {
        if (context != null) {
            context.close();
        }
        assertThat(errors).as("errors in the console").isEmpty();
        assertThat(requests)
                .as("requests")
                .allMatch(url -> url.startsWith(SERVER.address())
                        || List.of("file", "data", "blob").contains(url.substring(0, url.indexOf(':'))));
    }

    /** Opens the course at a place such as {@code #lesson=2&t=13}; empty for none. */
    void visit(String place) {
        page.navigate("about:blank");
        page.navigate(SERVER.address() + "/" + place);
        waitForVideo();
    }

    void waitForVideo() {
        page.waitForFunction("document.querySelector('video')?.readyState >= 2");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    double time() {
        return number("document.querySelector('video').currentTime");
    }

    double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    void waitForTime(double from, double to) {
        page.waitForFunction(
                "([from, to]) => { const v = document.querySelector('video'); return !v.seeking && v.currentTime >= from && v.currentTime <= to }",
                List.of(from, to));
    }

    void waitUntil(String expression) {
        page.waitForFunction(expression);
    }

    void waitForPlaying(boolean plays) {
        waitUntil("document.querySelector('video').paused === " + !plays);
    }

    Locator lessonHeading() {
        return page.locator(".cp-lesson-heading h2");
    }

    void assertLesson(String title) {
        assertThat(lessonHeading()).hasText(title);
    }
}
