package dev.coursecreator.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Opens a page in the browser, with the program that the system has for that. {@code java.awt.Desktop} would need a display. */
final class BrowserLauncher {

    /** Some programs end when the page is open, others when the browser is closed. */
    private static final int FAILS_WITHIN_SECONDS = 3;

    private final @Nullable List<String> program;

    /** @param program the page is its last argument; null if there is no display */
    BrowserLauncher(@Nullable List<String> program) {
        this.program = program;
    }

    /** The launcher of this system. */
    static BrowserLauncher ofSystem() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return new BrowserLauncher(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        if (system.contains("mac")) {
            return new BrowserLauncher(List.of("open"));
        }
        var hasDisplay = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return new BrowserLauncher(hasDisplay ? List.of("xdg-open") : null);
    }

    /** Opens the file and returns whether that was possible. */
    boolean open(Path page) throws InterruptedException {
        return open(page.toAbsolutePath().toString());
    }

    /** Opens the page and returns whether that was possible. */
    boolean open(URI page) throws InterruptedException {
        return open(page.toString());
    }

    private boolean open(String page) throws InterruptedException {
        if (program == null) {
            return false;
        }
        var command = new ArrayList<>(program);
        command.add(page);
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(FAILS_WITHIN_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
