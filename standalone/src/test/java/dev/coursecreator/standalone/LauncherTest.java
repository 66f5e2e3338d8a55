package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher script, with a simulated JDK that prints with what it is started. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {

    @TempDir
    Path folder;

    /** Java takes the encoding of file names from the locale. */
    @ParameterizedTest
    @CsvSource({
        "LC_ALL=C, all=C.UTF-8 type=",
        "LC_ALL=POSIX, all=C.UTF-8 type=",
        "LANG=C, all= type=C.UTF-8",
        "UNRELATED=1, all= type=C.UTF-8",
        "LANG=de_DE.UTF-8, all= type=",
        "LC_ALL=de_DE.utf8, all=de_DE.utf8 type="
    })
    void fileNamesAreInUtf8InEveryLocale(String variable, String locale) throws Exception {
        var output = run(
                "echo \"all=${LC_ALL:-} type=${LC_CTYPE:-}\"",
                Map.of(variable.replaceAll("=.*", ""), variable.replaceAll(".*=", "")));
        assertThat(output).isEqualTo(locale);
    }

    @Test
    void theJdkOnThePathIsUsedIfItIsTheNewest() throws Exception {
        var jdk = simulatedJdk("echo started");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"99.0.1\"\n");
        assertThat(launch(Map.of("PATH", jdk.resolve("bin") + ":" + System.getenv("PATH")), Set.of("JAVA_HOME")))
                .isEqualTo("started");
    }

    @Test
    void aHomeFolderIsNotNeeded() throws Exception {
        var jdk = simulatedJdk("echo started");
        assertThat(launch(Map.of("JAVA_HOME", jdk.toString()), Set.of("HOME"))).isEqualTo("started");
    }

    /** One run builds; its Maven is simulated and takes until the other run waits for it, or long enough to be noticed. */
    @Test
    void twoFirstRunsBuildOnce() throws Exception {
        var jdk = simulatedJdk(
                "case $* in *extract*) mkdir -p .build/app.new;; *training*) echo >> trainings;; *) echo started;; esac");
        var programs = Files.createDirectories(folder.resolve("programs"));
        script(programs.resolve("mvn"), """
                echo built >> builds
                mkdir -p standalone/target
                touch standalone/target/standalone-1-exec.jar standalone/target/standalone-2-exec.jar
                n=0
                until grep -q Waiting output-* || [ $n = 10000 ]; do n=$((n + 1)); done
                """);
        Files.copy(Readme.FOLDER.resolve("course-creator"), folder.resolve("course-creator"));
        Files.createFile(folder.resolve("pom.xml"));
        var variables = Map.of("JAVA_HOME", jdk.toString(), "PATH", programs + ":" + System.getenv("PATH"));
        var runs = new ArrayList<Process>();
        for (var output : List.of("output-1", "output-2")) {
            runs.add(launcher(variables, Set.of())
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve(output).toFile())
                    .start());
        }
        for (var run : runs) {
            assertThat(run.waitFor()).isZero();
        }
        assertThat(folder.resolve("builds")).hasContent("built");
        assertThat(folder.resolve("trainings")).hasContent("\n\n");
        for (var output : List.of("output-1", "output-2")) {
            assertThat(folder.resolve(output)).content().endsWith("started\n");
        }
        assertThat(Files.exists(folder.resolve(".build/building"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    /** The process that is killed does not remove its temporary files. */
    @Test
    void temporaryFilesOfRunsThatEndedAreRemoved() throws Exception {
        var ended = new ProcessBuilder("true").start();
        ended.waitFor();
        var leftOver = Files.createDirectories(folder.resolve(".build/tmp/" + ended.pid() + "/fonts"));
        var inUse = Files.createDirectories(
                folder.resolve(".build/tmp/" + ProcessHandle.current().pid()));

        var setting = run("for a; do case $a in -Djava.io.tmpdir=*) echo \"${a#*=}\"; esac; done", Map.of());

        assertThat(leftOver.getParent()).doesNotExist();
        assertThat(inUse).exists();
        assertThat(Path.of(setting)).isDirectory().hasParent(folder.resolve(".build/tmp"));
    }

    /** Returns the output of the launcher with a JDK that does nothing else. */
    private String run(String java, Map<String, String> variables) throws Exception {
        var all = new HashMap<>(variables);
        all.put("JAVA_HOME", simulatedJdk(java).toString());
        return launch(all, Set.of());
    }

    /** Returns the output of the launcher, which has nothing to build. */
    private String launch(Map<String, String> variables, Set<String> without) throws Exception {
        Files.copy(Readme.FOLDER.resolve("course-creator"), folder.resolve("course-creator"));
        Files.createDirectories(folder.resolve(".build/app"));
        Files.createFile(folder.resolve(".build/built"));
        BuiltCheckout.skipTraining(folder, folder.resolve("jdk"));
        var process = launcher(variables, without).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }

    private ProcessBuilder launcher(Map<String, String> variables, Set<String> without) {
        var builder = new ProcessBuilder(
                        "/bin/sh", folder.resolve("course-creator").toString(), "--version")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().keySet().removeAll(without);
        builder.environment().putAll(variables);
        return builder;
    }

    private Path simulatedJdk(String java) throws IOException {
        var jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        for (var program : List.of("java", "javac")) {
            script(jdk.resolve("bin").resolve(program), java);
        }
        return jdk;
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
