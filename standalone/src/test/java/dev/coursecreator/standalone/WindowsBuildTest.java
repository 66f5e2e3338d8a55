package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The build of the launcher for Windows, which runs on every system, with a simulated Maven. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven is simulated by a shell script")
class WindowsBuildTest {

    @TempDir
    Path project;

    /** Simulates the extraction of the built jar. */
    static final class Extraction {
        public static void main(String[] arguments) throws IOException {
            Files.createFile(Files.createDirectories(Path.of(arguments[2])).resolve("extracted"));
        }
    }

    @Test
    void theProjectIsBuiltOnceAndAgainWhenASourceChanges() throws Exception {
        writeJar(project.resolve("built.jar"));
        simulateMaven("""
                echo built >> builds
                mkdir -p standalone/target
                cp built.jar standalone/target/standalone-1-exec.jar
                """);
        var source = Files.createFile(
                Files.createDirectories(project.resolve("module/src/main/java")).resolve("A.java"));

        assertThat(build()).contains("for the first time");
        assertThat(build()).isEmpty();
        assertThat(project.resolve("builds")).hasContent("built");
        assertThat(project.resolve(".build/app/extracted")).exists();

        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(build()).contains("sources have changed");
        assertThat(project.resolve("builds")).hasContent("built\nbuilt");
    }

    @Test
    void theMessagesOfAFailedBuildAreShown() throws Exception {
        simulateMaven("echo cannot find symbol; exit 1");

        assertThat(build()).contains("cannot find symbol", "The build failed").doesNotContain("Exception");
        assertThat(project.resolve(".build/built")).doesNotExist();
    }

    private String build() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var build = Readme.FOLDER.resolve("infra/windows/Build.java").toString();
        var builder = new ProcessBuilder(java, build, project.toString()).redirectErrorStream(true);
        builder.environment().put("PATH", project.resolve("programs") + ":" + System.getenv("PATH"));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(output.contains("failed") ? 2 : 0);
        return output.strip();
    }

    private void simulateMaven(String commands) throws IOException {
        var file = Files.createDirectories(project.resolve("programs")).resolve("mvn");
        Files.writeString(file, "#!/bin/sh\n" + commands);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void writeJar(Path jar) throws Exception {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Name.MANIFEST_VERSION, "1.0");
        attributes.put(Name.MAIN_CLASS, Extraction.class.getName());
        attributes.put(
                Name.CLASS_PATH,
                Extraction.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
