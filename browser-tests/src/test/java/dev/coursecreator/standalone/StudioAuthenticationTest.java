package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.coursecreator.browser.Chromium;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio of a system that requires API keys. */
class StudioAuthenticationTest extends StudioPageTest {

    @TempDir
    static Path data;

    private static EmbeddedSystem system;
    private static String admin;

    @BeforeAll
    static void start() throws Exception {
        Chromium.get();
        system = EmbeddedSystem.start(
                data,
                ListenAddress.onFreePorts(),
                EmbeddedSystem.Logging.FILE,
                Map.of("course-creator.security.mode", "keys"));
        admin = key("admin");
    }

    @AfterAll
    static void stop() throws IOException {
        if (system != null) {
            system.close();
        }
    }

    @Override
    URI server() {
        return system.server();
    }

    /** The browser itself reports refused requests. */
    @Override
    boolean isExpected(String message) {
        return message.contains("status of 401") || message.contains("status of 403");
    }

    @Test
    void keyIsAskedForAndKeptForTheTab() throws Exception {
        var api = new CourseApi(new Server(system.server(), admin, Duration.ofSeconds(10)), Duration.ofMillis(200));
        var course = api.generate(submission("# Locked\n\n## Door\n\nThe door is locked.\n"));
        api.follow(course.jobId(), job -> {});
        visit("/courses/" + course.courseId());

        assertNoViolations();
        enter("cc_live_wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("did not accept this key");
        assertNoViolations();
        enter(admin);
        assertThat(heading()).hasText("Locked");
        // Media are requested without the key: by signed links.
        awaitVideo();

        page.reload();
        assertThat(page.locator("course-player video")).isVisible();
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void viewerIsOfferedOnlyWhatTheRoleAllows() {
        visit("/");
        enter(key("viewer"));

        assertThat(heading()).hasText("Library");
        assertThat(link("Jobs")).isVisible();
        assertThat(link("Workers")).hasCount(0);
        assertThat(link("New course")).hasCount(0);
    }

    @Test
    void pageThatTheKeyDoesNotAllowSaysSo() {
        visit("/workers");
        enter(key("viewer"));

        assertThat(heading()).hasText("Your key does not allow this");
        assertNoViolations();
    }

    private Locator link(String name) {
        return page.locator("header").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private void enter(String key) {
        page.locator("dialog[open] input[name=key]").fill(key);
        page.keyboard().press("Enter");
    }

    private static String key(String role) {
        var out = new StringWriter();
        var exitCode = CourseCreator.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute("keys", "create", "--role", role, "--owner", role, "--data", data.toString());
        assertThat(exitCode).isZero();
        return out.toString().strip();
    }
}
