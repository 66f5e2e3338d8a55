package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.coursecreator.browser.Chromium;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is restarted while a page of the studio is open. */
class StudioReconnectingTest extends StudioPageTest {

    @TempDir
    Path data;

    private EmbeddedSystem system;
    private URI address;

    @BeforeEach
    void start() throws Exception {
        Chromium.get();
        system = EmbeddedSystem.start(data, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.FILE);
        address = system.server();
    }

    @AfterEach
    void stop() throws Exception {
        system.close();
    }

    @Override
    URI server() {
        return address;
    }

    /** The browser itself reports requests that failed. */
    @Override
    boolean isExpected(String message) {
        return message.contains("Failed to load resource") || message.contains("net::ERR");
    }

    @Test
    void listOfJobsGoesOnAfterARestart() throws Exception {
        visit("/jobs");
        assertThat(page.locator("h1")).hasText("Jobs");

        system.close();
        assertThat(page.locator(".banner")).containsText("No connection to the server");
        assertNoViolations();

        system = EmbeddedSystem.start(
                data, ListenAddress.withoutManagement(address.getPort()), EmbeddedSystem.Logging.FILE);
        api().generate(submission("# Back\n\n## Again\n\nThe server is back.\n"));
        assertThat(page.locator(".job-row").first()).containsText("Back");
        assertThat(page.locator(".banner")).hasCount(0);
    }
}
