package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for Windows: compared with the shell script, and run by the cmd of Wine with a simulated JDK. */
class WindowsLauncherTest {

    private static final Path SHELL_SCRIPT = Readme.FOLDER.resolve("course-creator");
    private static final Path BATCH_FILE = Readme.FOLDER.resolve("course-creator.cmd");
    private static final Pattern JVM_OPTION = Pattern.compile("-X[\\w:+.]+(=off)?|--[a-z-]+=[A-Za-z-]+");

    /** On Windows, the first run creates the class-data archive; elsewhere, a run after the build creates the cache. */
    private static final Pattern CACHE_OPTION = Pattern.compile("-X(X:(\\+Auto|Archive|Shared|AOT)|share|log).*");

    private static final Pattern OLDEST_JDK = Pattern.compile("oldest_jdk=(\\d+)");

    @TempDir
    Path folder;

    @Test
    void bothLaunchersUseTheSameOptionsAndOldestJdk() throws Exception {
        assertThat(oldestJdk(BATCH_FILE)).isEqualTo(oldestJdk(SHELL_SCRIPT));
        assertThat(jvmOptions(BATCH_FILE)).contains("-Xmx512m").hasSameElementsAs(jvmOptions(SHELL_SCRIPT));
    }

    @Test
    void linesEndAsTheInterpreterRequires() throws Exception {
        assertThat(Files.readString(BATCH_FILE).replace("\r\n", "")).doesNotContain("\n");
        assertThat(Files.readString(SHELL_SCRIPT)).doesNotContain("\r");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the JDK is simulated by a shell script")
    void theApplicationStartsWithItsArguments() throws Exception {
        assumeTrue(Programs.isInstalled("wine"), "wine is not installed");
        var checkout = Files.createDirectories(folder.resolve("my checkout"));
        Files.copy(BATCH_FILE, checkout.resolve("course-creator.cmd"));
        Files.createFile(Files.createDirectories(checkout.resolve(".build/app")).resolve("standalone-0-exec.jar"));
        simulateJdk("old", "1.8.0_402");
        simulateJdk("new", "25.0.3");

        var wine = new ProcessBuilder("wine", "cmd", "/c", "course-creator.cmd", "generate", "my course.md", "--yes")
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        wine.environment()
                .putAll(Map.of(
                        "WINEPREFIX", folder.resolve("wine").toString(),
                        "WINEDEBUG", "-all",
                        "WINEPATH", windows(folder.resolve("new/bin")),
                        "JAVA_HOME", windows(folder.resolve("old"))));
        var process = wine.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines())
                .contains("[" + windows(checkout) + "\\.\\infra\\windows\\Build.java]")
                .contains("[-XX:+AutoCreateSharedArchive]", "[--sun-misc-unsafe-memory-access=allow]")
                .endsWith(
                        "[-jar]",
                        "[" + windows(checkout) + "\\.build\\app\\standalone-0-exec.jar]",
                        "[generate]",
                        "[my course.md]",
                        "[--yes]");
    }

    private void simulateJdk(String name, String version) throws IOException {
        var bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        Files.writeString(folder.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\r\n");
        for (var program : List.of("java.exe", "javac.exe")) {
            var file = Files.writeString(bin.resolve(program), "#!/bin/sh\nprintf '[%s]\\n' \"$@\"\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** As Wine names the path. */
    private static String windows(Path path) {
        return "Z:" + path.toString().replace('/', '\\');
    }

    /** The options of the JVM that runs the application, not of the one that builds it. */
    private static List<String> jvmOptions(Path launcher) throws IOException {
        return JVM_OPTION
                .matcher(Files.readString(launcher).replaceAll(".*Build\\.java.*", ""))
                .results()
                .map(MatchResult::group)
                .filter(option -> !CACHE_OPTION.matcher(option).matches())
                .distinct()
                .toList();
    }

    private static String oldestJdk(Path launcher) throws IOException {
        var found = OLDEST_JDK.matcher(Files.readString(launcher));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
