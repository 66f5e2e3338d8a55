package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The project is in a folder that the user may only read, such as {@code /opt/course-creator}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class ReadOnlyCheckoutTest {

    @TempDir
    Path checkout;

    @TempDir
    Path folder;

    @BeforeEach
    void build() throws Exception {
        FewRights.assume();
        BuiltCheckout.createIn(checkout);
    }

    @AfterEach
    void allowDeletion() throws IOException {
        permit("rwxr-xr-x");
    }

    @Test
    void theApplicationRuns() throws Exception {
        permit("r-xr-xr-x");

        var run = version();

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).matches("course-creator \\d\\S+");
    }

    /** Left by runs of a user who may write to the folder. */
    @Test
    void whatKilledRunsLeftDoesNotMatter() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.createDirectories(checkout.resolve(".build/tmp/" + ended.pid() + "/fonts"));
        permit("r-xr-xr-x");

        var run = version();

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).matches("course-creator \\d\\S+");
    }

    /** Only who may write to the folder can create a cache for another JDK. */
    @Test
    void aCacheOfAnotherJdkDoesNotMatter() throws Exception {
        Files.writeString(checkout.resolve(".build/app.aot"), "of another JDK");
        Files.delete(checkout.resolve(".build/trained"));
        permit("r-xr-xr-x");

        var run = version();

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).matches("course-creator \\d\\S+");
    }

    @Test
    void aBuildThatIsNecessaryIsRefused() throws Exception {
        Files.delete(checkout.resolve(".build/built"));
        permit("r-xr-xr-x");

        version().assertIsOneLine("must be built", checkout.resolve(".build") + " is not writable");
    }

    @Test
    void theFirstBuildIsRefused() throws Exception {
        Files.move(checkout.resolve(".build"), folder.resolve("elsewhere"));
        permit("r-xr-xr-x");

        version().assertIsOneLine("must be built", checkout.resolve(".build") + " is not writable");
    }

    private FewRights.Result version() throws Exception {
        return FewRights.run(
                folder,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                "/bin/sh",
                checkout.resolve("course-creator").toString(),
                "--version");
    }

    /** Sets the permissions of all folders of the checkout. */
    private void permit(String permissions) throws IOException {
        Files.walkFileTree(checkout, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                FewRights.permit(path, permissions);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
