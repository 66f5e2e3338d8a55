package dev.coursecreator.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of pages, to look at: in {@code target/screenshots}, and those of the documentation in {@code docs} with {@code -Dscreenshots=docs}. */
public final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Path DOCS = Path.of("..", "docs");

    private Screenshots() {}

    /** Takes what the window shows. */
    public static void take(Page page, String name) throws IOException {
        write(page, name, FOLDER);
    }

    /** Takes a picture that the documentation shows. */
    public static void takeForDocs(Page page, String name) throws IOException {
        write(page, name, "docs".equals(System.getProperty("screenshots")) ? DOCS : FOLDER);
    }

    private static void write(Page page, String name, Path folder) throws IOException {
        Files.createDirectories(folder);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
