package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs programs with the rights of an ordinary user in a bare environment, even if the tests run as root. */
final class FewRights {

    private static final boolean IS_ROOT = System.getProperty("user.name").equals("root");

    /** Root without capabilities is still the owner of its files, but permissions apply to it. */
    private static final List<String> WITHOUT_CAPABILITIES =
            List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all");

    private FewRights() {}

    /** Skips the test if the rights of root cannot be dropped. */
    static void assume() throws IOException, InterruptedException {
        if (IS_ROOT) {
            assumeTrue(Programs.isInstalled("setpriv"), "root keeps its rights, because setpriv is not installed");
            var command = new ArrayList<>(WITHOUT_CAPABILITIES);
            command.add("true");
            assumeTrue(new ProcessBuilder(command).start().waitFor() == 0, "root may not drop its rights here");
        }
    }

    /** Makes another user the owner of a folder that only its owner may use. Only root can; otherwise nobody may use it. */
    static void giveAway(Path folder) throws IOException {
        if (IS_ROOT) {
            permit(folder, "rwx------");
            Files.setAttribute(folder, "unix:uid", 65_534);
        } else {
            permit(folder, "---------");
        }
    }

    static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    static Result run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(IS_ROOT ? WITHOUT_CAPABILITIES : List.<String>of());
        all.addAll(List.of(command));
        return runAsIs(folder, environment, all.toArray(String[]::new));
    }

    /** With the rights of the tests. */
    static Result runAsIs(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.strip());
    }

    record Result(int exitCode, String output) {

        /** Asserts that there is nothing but one line of explanation, and the exit code for invalid usage. */
        void assertIsOneLine(String... parts) {
            assertThat(exitCode).as(output).isEqualTo(picocli.CommandLine.ExitCode.USAGE);
            assertThat(output).hasLineCount(1).contains(parts);
        }
    }
}
