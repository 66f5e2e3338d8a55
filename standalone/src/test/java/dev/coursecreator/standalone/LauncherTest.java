package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher script, with a simulated JDK that prints the locale with which it is started. */
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
        Files.copy(Readme.FOLDER.resolve("course-creator"), folder.resolve("course-creator"));
        Files.createDirectories(folder.resolve(".build/app"));
        Files.createFile(folder.resolve(".build/built"));
        var jdk = simulatedJdk();

        var builder = new ProcessBuilder(
                        "/bin/sh", folder.resolve("course-creator").toString(), "--version")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put(variable.replaceAll("=.*", ""), variable.replaceAll(".*=", ""));
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.strip()).isEqualTo(locale);
    }

    private Path simulatedJdk() throws IOException {
        var jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        for (var program : new String[] {"java", "javac"}) {
            var file = jdk.resolve("bin").resolve(program);
            Files.writeString(file, "#!/bin/sh\necho \"all=${LC_ALL:-} type=${LC_CTYPE:-}\"\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return jdk;
    }
}
