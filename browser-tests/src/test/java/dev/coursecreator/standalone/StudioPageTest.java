package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import dev.coursecreator.browser.Chromium;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A page of the studio in a browser. After each test, the page must not have failed or asked another host for anything. */
abstract class StudioPageTest {

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private BrowserContext context;
    Page page;

    /** The address of the studio. */
    abstract URI server();

    /** Whether the browser may report this as an error. */
    boolean isExpected(String message) {
        return false;
    }

    @BeforeEach
    void open() {
        context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isExpected(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            var host = URI.create(request.url()).getHost();
            if (host != null && !host.equals(server().getHost())) {
                complaints.add("request to " + request.url());
            }
        });
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    void visit(String path) {
        page.navigate(server().resolve(path).toString());
    }

    /** Until the video can be played. Not by Playwright's own waiting, which the studio's content security policy forbids. */
    void awaitVideo() {
        var video = page.locator("course-player video");
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !video.evaluate("video => video.readyState").equals(0));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
