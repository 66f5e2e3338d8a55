package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserLauncherTest {

    @TempDir
    Path folder;

    @Test
    void theProgramOfTheSystemIsGivenThePage() throws Exception {
        assumeThat(Programs.isInstalled("sh")).as("sh is on the PATH").isTrue();
        var page = folder.resolve("a course/index.html");
        var browser = new BrowserLauncher(List.of("sh", "-c", "printf %s \"$1\" > \"$0\"", folder + "/opened"));

        assertThat(browser.open(page)).isTrue();
        assertThat(folder.resolve("opened")).hasContent(page.toAbsolutePath().toString());
    }

    @Test
    void aProgramThatFailsOrDoesNotExistOpensNothing() throws Exception {
        assertThat(new BrowserLauncher(List.of("false")).open(folder)).isFalse();
        assertThat(new BrowserLauncher(List.of("no-such-program")).open(folder)).isFalse();
    }

    @Test
    void withoutADisplayNothingIsOpened() throws Exception {
        assertThat(new BrowserLauncher(null).open(folder)).isFalse();
    }
}
