package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Java takes digits and the lower case of letters from the locale, but files, filters and answers must not depend on it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LocaleTest {

    @TempDir
    Path checkout;

    @TempDir
    Path folder;

    /** One run for two locales: letters as in Turkish, digits as in Persian. */
    @Test
    void aCourseIsTheSameInEveryLocale() throws Exception {
        FewRights.assume();
        BuiltCheckout.createIn(checkout);
        Files.writeString(folder.resolve("course.md"), Courses.withOneLesson());

        var run = FewRights.run(
                folder,
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "COURSE_CREATOR_JAVA_OPTIONS",
                        "-Duser.language=tr -Duser.country=TR -Duser.language.format=fa -Duser.country.format=IR"),
                "/bin/sh",
                checkout.resolve("course-creator").toString(),
                "generate",
                "--quality=draft",
                "course.md");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).matches(LocaleTest::isAscii);
        try (var files = Files.walk(folder.resolve("courses"))) {
            assertThat(files.map(Path::toString)).allMatch(LocaleTest::isAscii);
        }
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}
