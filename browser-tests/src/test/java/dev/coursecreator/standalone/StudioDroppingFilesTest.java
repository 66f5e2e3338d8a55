package dev.coursecreator.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders of the disk are dropped on the editor, as from a file manager. */
class StudioDroppingFilesTest extends RunningStudioTest {

    private static final String COURSE = "# Pictured\n\n## Fox\n\nA fox runs.\n\n![A fox](pictures/fox.png)\n";

    @TempDir
    Path folder;

    @Test
    void markdownBecomesTheTextAndTheFormerTextCanBeBroughtBack() throws Exception {
        var file = Files.writeString(folder.resolve("tea.md"), "# Tea\n\n## Water\n\nHeat the water.\n");
        visit("/new");
        write("# Coffee\n\nGrind the beans.\n");

        drop(file);
        assertThat(text()).containsText("Heat the water.");
        assertThat(page.locator(".forecast-lessons li")).hasCount(1);

        page.locator(".toast").getByText("Undo").click();
        assertThat(text()).containsText("Grind the beans.");
    }

    @Test
    void folderWithPicturesIsGeneratedWithThem() throws Exception {
        visit("/new");
        assertThat(text()).isVisible();
        drop(courseFolder());

        assertThat(text()).containsText("A fox runs.");
        assertThat(page.locator(".files li")).containsText("pictures/fox.png");
        assertThat(page.locator(".check-state")).hasText("No mistakes found");
        assertNoViolations();

        button("Generate").click();
        assertThat(page.getByText("The course is ready.")).isVisible();
        assertThat(heading()).hasText("Pictured");
    }

    @Test
    void zipIsReadLikeItsFolder() throws Exception {
        visit("/new");
        assertThat(text()).isVisible();
        drop(zipped(courseFolder()));

        assertThat(text()).containsText("A fox runs.");
        assertThat(page.locator(".files li")).containsText("pictures/fox.png");
        assertThat(page.locator(".check-state")).hasText("No mistakes found");
    }

    @Test
    void damagedZipIsNotTakenForOne() throws Exception {
        visit("/new");
        write("# Tea\n\nHeat the water.\n");
        drop(Files.writeString(folder.resolve("broken.zip"), "this is no zip file"));

        assertThat(page.locator(".toast")).containsText("broken.zip is not a zip file");
        assertThat(text()).containsText("Heat the water.");
    }

    private Locator text() {
        return page.locator("code-editor .cm-content");
    }

    private Path courseFolder() throws IOException {
        var pictures = Files.createDirectories(folder.resolve("course/pictures"));
        Files.writeString(folder.resolve("course/course.md"), COURSE);
        ImageIO.write(
                new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB),
                "png",
                pictures.resolve("fox.png").toFile());
        return folder.resolve("course");
    }

    private Path zipped(Path course) throws IOException {
        var file = folder.resolve("course.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var path : List.of("course.md", "pictures/fox.png")) {
                zip.putNextEntry(new ZipEntry("course/" + path));
                Files.copy(course.resolve(path), zip);
            }
        }
        return file;
    }

    /** Drags what is on the disk over the page and lets it go, by the protocol of the browser's developer tools. */
    private void drop(Path file) {
        var devTools = page.context().newCDPSession(page);
        for (var type : List.of("dragEnter", "dragOver", "drop")) {
            var files = new JsonArray();
            files.add(file.toString());
            var dragged = new JsonObject();
            dragged.add("items", new JsonArray());
            dragged.add("files", files);
            dragged.addProperty("dragOperationsMask", 1);
            var event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("x", 640);
            event.addProperty("y", 500);
            event.add("data", dragged);
            devTools.send("Input.dispatchDragEvent", event);
        }
        devTools.detach();
    }
}
