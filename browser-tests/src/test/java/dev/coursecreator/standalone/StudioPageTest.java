package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.coursecreator.browser.Chromium;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A page of the studio in a browser. After each test, the page must not have failed or asked another host for anything. */
abstract class StudioPageTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

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
                complaints.add(message.text() + " " + message.location());
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

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** Replaces the text of the editor, as a user would. */
    void write(String markdown) {
        var field = page.locator("code-editor .cm-content");
        field.press("ControlOrMeta+a");
        field.press("Backspace");
        field.fill(markdown);
    }

    /** WCAG 2.2 AA in both colour schemes, as far as axe-core can tell. */
    void assertNoViolations() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page)
                            .withTags(RULES).analyze().getViolations().stream()
                                    .flatMap(rule -> rule.getNodes().stream()
                                            .map(node -> scheme + " " + rule.getId() + ": " + node.getHtml()))
                                    .toList())
                    .as("violations of %s", page.url())
                    .isEmpty();
        }
    }

    /** A client of the same server, as somebody else would use it at the same time. */
    CourseApi api() {
        return new CourseApi(new Server(server()), Duration.ofMillis(200));
    }

    static CourseApi.Submission submission(String markdown) {
        return new CourseApi.Submission(markdown, "course.md", Map.of(), null, false, new CourseOptions(), Map.of());
    }

    /** A text that takes a while to be made. All sentences are different. */
    static String sentences(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "Sentence number " + i + " of the long lesson takes its time.")
                .collect(Collectors.joining(" "));
    }
}
