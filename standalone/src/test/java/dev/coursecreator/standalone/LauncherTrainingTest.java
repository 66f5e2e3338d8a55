package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The cache for fast starts that the launcher has a simulated JDK create, and that it passes to the JDK. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTrainingTest {

    /** Writes what a real JDK writes, and otherwise prints its options. */
    private static final String JAVA = """
            for option; do
                case $option in
                -XX:AOTCache=* | -XX:ArchiveClassesAtExit=*) file=${option#*=} ;;
                esac
            done
            case $* in
            *ArchiveClassesAtExit* | *AOTMode=create*) echo classes >"$file" ;;
            *AOTMode=record*) ;;
            *) printf '%s\\n' "$@" ;;
            esac
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.copy(Readme.FOLDER.resolve("course-creator"), folder.resolve("course-creator"));
        Files.createFile(Files.createDirectories(folder.resolve(".build/app")).resolve("standalone-0-exec.jar"));
        Files.createFile(folder.resolve(".build/built"));
    }

    @Test
    void theCacheIsCreatedOnceAndUsedByAllRuns() throws Exception {
        var jdk = simulatedJdk("25.0.3", JAVA);

        assertThat(start(jdk)).contains("Preparing fast starts").contains(cacheOption());
        assertThat(start(jdk)).doesNotContain("Preparing").contains(cacheOption());

        assertThat(folder.resolve(".build/app.aot")).hasContent("classes");
        assertThat(folder.resolve(".build/training")).doesNotExist();
    }

    /** Java ignores a cache that was created with other options. */
    @Test
    void theCacheIsCreatedWithTheOptionsOfTheRunsThatUseIt() throws Exception {
        var jdk = simulatedJdk("25.0.3", "echo \"$@\" >>calls");

        start(jdk);

        assertThat(Files.readAllLines(folder.resolve("calls")))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(call -> assertThat(call)
                        .contains("-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED")
                        .contains("--sun-misc-unsafe-memory-access=allow"));
    }

    @Test
    void anotherJdkGetsItsOwnCache() throws Exception {
        start(simulatedJdk("25.0.3", JAVA));

        assertThat(start(simulatedJdk("25.0.4", JAVA))).contains("Preparing fast starts");
    }

    @Test
    void aJdkBefore25GetsAClassDataArchive() throws Exception {
        var jdk = simulatedJdk("21.0.7", JAVA);

        assertThat(start(jdk)).contains("-XX:SharedArchiveFile=" + folder.resolve(".build/app.jsa"));
        assertThat(start(jdk)).doesNotContain("Preparing", "AOT", "unsafe");
    }

    @Test
    void aFailedTrainingIsSaidOnceAndDoesNotMatter() throws Exception {
        var jdk = simulatedJdk("25.0.3", "case $* in *AOTMode=*) exit 1 ;; *) echo started ;; esac");

        assertThat(start(jdk)).contains("starts slower", "training.log").endsWith("started");
        assertThat(start(jdk)).isEqualTo("started");
    }

    /** Another run would wait for the lock, and would not train again. */
    @Test
    void anInterruptedTrainingLeavesNothing() throws Exception {
        var jdk = simulatedJdk(
                "25.0.3", "trap 'echo ended >ended; exit 1' TERM; echo >started; while :; do read -r _ <pipe; done");
        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
        var launcher = launcher(jdk).start();
        Awaitility.await().until(() -> Files.exists(folder.resolve("started")));

        launcher.destroy();

        assertThat(launcher.waitFor()).isEqualTo(130);
        assertThat(folder.resolve(".build/building")).doesNotExist();
        assertThat(folder.resolve(".build/trained")).doesNotExist();
        Awaitility.await().until(() -> Files.exists(folder.resolve("ended")));
    }

    private String cacheOption() {
        return "-XX:AOTCache=" + folder.resolve(".build/app.aot");
    }

    private String start(Path jdk) throws Exception {
        var process = launcher(jdk).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }

    private ProcessBuilder launcher(Path jdk) {
        var builder = new ProcessBuilder(
                        "/bin/sh", folder.resolve("course-creator").toString(), "--version")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk.toString());
        return builder;
    }

    private Path simulatedJdk(String version, String java) throws IOException {
        var jdk = folder.resolve("jdk-" + version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (var program : List.of("java", "javac")) {
            var file = jdk.resolve("bin").resolve(program);
            Files.writeString(file, "#!/bin/sh\n" + java + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return jdk;
    }
}
