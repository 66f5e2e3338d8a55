package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
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

    /** Returns the output. */
    private String run(String java, Map<String, String> variables) throws Exception {
        Files.copy(Readme.FOLDER.resolve("course-creator"), folder.resolve("course-creator"));
        Files.createDirectories(folder.resolve(".build/app"));
        Files.createFile(folder.resolve(".build/built"));
        var jdk = simulatedJdk(java);

        var builder = new ProcessBuilder(
                        "/bin/sh", folder.resolve("course-creator").toString(), "--version")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(variables);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }

    private Path simulatedJdk(String java) throws IOException {
        var jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        for (var program : new String[] {"java", "javac"}) {
            var file = jdk.resolve("bin").resolve(program);
            Files.writeString(file, "#!/bin/sh\n" + java + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return jdk;
    }
}
