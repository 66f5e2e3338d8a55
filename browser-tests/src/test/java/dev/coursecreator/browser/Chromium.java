package dev.coursecreator.browser;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser on the PATH, started once for all tests. Playwright's own browsers are not downloaded. */
public final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** So long, a busy machine may take for what a test waits for. */
    private static final double PATIENCE_MS = 60_000;

    private static Browser browser;

    private Chromium() {}

    /** Returns the browser. Without one, the test is skipped. */
    public static synchronized Browser get() {
        if (browser == null) {
            var program = program();
            assumeThat(program).as("one of %s is on the PATH", NAMES).isPresent();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program.get()));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        }
        return browser;
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
