package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Response;
import dev.coursecreator.browser.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio of a server that limits the rate of requests. */
class StudioRateLimitTest extends StudioPageTest {

    private static final int BURST = 40;

    @TempDir
    Path data;

    private EmbeddedSystem system;

    @BeforeEach
    void start() throws Exception {
        Chromium.get();
        system = EmbeddedSystem.start(
                data,
                ListenAddress.onFreePorts(),
                EmbeddedSystem.Logging.FILE,
                Map.of(
                        "course-creator.limits.requests-per-minute",
                        "12",
                        "course-creator.limits.burst",
                        String.valueOf(BURST)));
    }

    @AfterEach
    void stop() throws IOException {
        system.close();
    }

    @Override
    URI server() {
        return system.server();
    }

    /** The browser itself reports refused requests, and that the server is stopped before it. */
    @Override
    boolean isExpected(String message) {
        return message.contains("status of 429") || message.contains("net::ERR_CONNECTION_REFUSED");
    }

    /** A request that came too early would be refused once more. */
    @Test
    void pageSaysThatThereWereTooManyRequestsAndGoesOnWhenTheServerAllowsIt() {
        visit("/jobs");
        assertThat(page.getByText("No jobs yet")).isVisible();
        var answers = new ArrayList<Integer>();
        page.onResponse(response -> answers.addAll(statusOf(response, "/api/v1/jobs?status=failed")));
        exhaust();

        button("Failed").click();
        assertThat(page.locator(".banner")).containsText("Too many requests. This page continues in ");
        assertThat(page.getByText("No job matches")).isVisible();
        assertThat(page.locator(".banner")).hasCount(0);
        assertThat(answers).containsExactly(429, 200);
    }

    @Test
    void streamOfEventsThatIsRefusedIsNotTakenForALostConnection() {
        visit("/");
        assertThat(heading()).hasText("Library");
        var answers = new ArrayList<Integer>();
        page.onResponse(response -> answers.addAll(statusOf(response, "/api/v1/jobs/events")));
        exhaust();

        page.locator("header").getByText("Jobs").click();
        assertThat(page.locator(".banner")).containsText("Too many requests");
        assertNoViolations();
        await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
            assertThat(page.getByText("No connection")).hasCount(0);
            return answers.contains(200);
        });
        assertThat(answers).first().isEqualTo(429);
        assertThat(page.locator(".banner")).hasCount(0);
    }

    @Test
    void previewThatIsRefusedIsNotAskedForAgain() {
        visit("/new");
        page.locator("code-editor .cm-content").fill("# Tea\n\n## Water\n\nHeat it.\n\n## Leaves\n\nAdd them.\n");
        assertThat(page.locator("slide-preview")).containsText("Lesson 2");
        exhaust();

        page.locator("code-editor .cm-line").nth(4).click();
        assertThat(page.locator("slide-preview [role=status]")).containsText("Try again in ");
        assertThat(page.locator(".banner")).hasCount(0);
    }

    private static List<Integer> statusOf(Response response, String path) {
        return response.url().contains(path) ? List.of(response.status()) : List.of();
    }

    /** Until the server refuses. */
    private void exhaust() {
        var http = page.context().request();
        for (int i = 0; i < 2 * BURST; i++) {
            if (http.get(server() + "/api/v1/session").status() == 429) {
                return;
            }
        }
        throw new AssertionError("the server does not limit requests");
    }
}
