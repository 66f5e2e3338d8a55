package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.model.message.MessageCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's first command in an empty folder. */
class GeneratingACourseTest {

    @TempDir
    Path folder;

    @TempDir
    static Path data;

    /** For commands that need a server but not one of their own. */
    private static EmbeddedSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = EmbeddedSystem.start(data, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.FILE);
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @Test
    void theFirstCommandOfTheReadmeGeneratesACompleteCourse() throws Exception {
        var run = run(firstCommandOfTheReadme());

        assertThat(run.exitCode).as(run.err).isZero();
        var course = onlyFolderIn(folder.resolve("courses"));
        var manifest = manifest(course);
        assertThat(run.out).contains(course.resolve("index.html").toString()).containsPattern("\\(\\d+\\.\\d s\\)");
        assertThat(course).hasFileName(manifest.slug());
        assertThat(manifest.lessons()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(course.resolve("index.html"))
                .content()
                .contains("<title>" + manifest.title() + "</title>")
                .contains(manifest.lessons().getFirst().folder() + "/lesson.mp4");
        for (var lesson : manifest.lessons()) {
            var files = course.resolve(lesson.folder());
            assertThat(filesIn(files))
                    .contains("lesson.mp4", "narration.m4a", "subtitles.en.vtt", "subtitles.en.srt", "transcript.md")
                    .anyMatch(name -> name.startsWith("slides/") && name.endsWith(".png"));
            assertThat(Files.readString(files.resolve("subtitles.en.vtt"))).startsWith("WEBVTT");
            assertThat(lesson.durationMs()).isGreaterThan(5_000);
        }
    }

    @Test
    void aStrictCourseWithWarningsIsRefusedAndCreatesNoFiles() throws Exception {
        var markdown = folder.resolve("broken.md");
        Files.writeString(markdown, "# Broken\n\n## Lesson\n\nText.\n\n```java\nint x;\n");

        var run = run(onTheServer("generate", "--strict", markdown.toString()));

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.err).contains("line 7").contains("```");
        assertThat(folder.resolve("courses")).doesNotExist();
    }

    @Test
    void aDryRunPrintsForecastAndWarningsAndCreatesNoFiles() throws Exception {
        var markdown = folder.resolve("two-words.md");
        Files.writeString(markdown, "A text without a title.");

        var run = run(onTheServer("generate", "--dry-run", markdown.toString()));

        assertThat(run.exitCode).as(run.err).isZero();
        assertThat(run.out).matches("1 lesson, \\d+ s of video, 1 MB, ready in about \\d+ s\\s+");
        assertThat(run.err).contains("two-words.md:1: warning: ").contains("'Two words'");
        assertThat(folder.resolve("courses")).doesNotExist();
    }

    @Test
    void subtitlesInAnotherLanguageAreRefusedIfNoWorkerCanTranslate() throws Exception {
        var markdown = folder.resolve("course.md");
        Files.writeString(markdown, Courses.withOneLesson());

        var run = run(onTheServer("generate", "--language", "es", markdown.toString()));

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.err)
                .contains("cannot translate subtitles into es")
                .contains("course-creator.worker.language-models");
        assertThat(folder.resolve("courses")).doesNotExist();
    }

    @Test
    void aMissingFileIsAUsageError() {
        var run = run(List.of("generate", "nowhere.md"));

        assertThat(run.exitCode).isEqualTo(2);
        assertThat(run.err).contains("nowhere.md does not exist");
    }

    @Test
    void anUnreachableServerIsReportedWithTheCommandThatStartsOne() throws Exception {
        var markdown = folder.resolve("course.md");
        Files.writeString(markdown, Courses.withOneLesson());

        var run = run(List.of("generate", "--server", "http://localhost:1", markdown.toString()));

        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.err).contains("No server responds at http://localhost:1").contains("course-creator up");
    }

    @Test
    void everyCommandHasHelp() {
        for (var arguments : List.of(List.of("--help"), List.of("generate", "--help"), List.of("up", "--help"))) {
            assertThat(run(arguments).out).contains("Usage:");
        }
        assertThat(run(List.of("--version")).out).matches("course-creator \\d+\\.\\d+\\.\\d+\\S*\\s+");
    }

    /** The first command of the README with an absolute path of the example. */
    private static List<String> firstCommandOfTheReadme() {
        return new Readme()
                .firstCommand().stream()
                        .map(argument -> argument.startsWith("examples/")
                                ? Readme.FOLDER.resolve(argument).toString()
                                : argument)
                        .toList();
    }

    private static List<String> onTheServer(String... arguments) {
        return Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--server", system.server().toString()))
                .toList();
    }

    private Run run(List<String> arguments) {
        var inThisFolder = new ArrayList<>(arguments);
        if (arguments.contains("generate") && !arguments.contains("--help")) {
            inThisFolder.addAll(List.of("--output", folder.resolve("courses").toString()));
            if (!arguments.contains("--server")) {
                inThisFolder.addAll(List.of("--data", folder.resolve("data").toString()));
            }
        }
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = CourseCreator.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(inThisFolder.toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }

    private static CourseManifest manifest(Path course) throws IOException {
        return MessageCodec.json().readValue(Files.readAllBytes(course.resolve("course.json")), CourseManifest.class);
    }

    private static Path onlyFolderIn(Path parent) throws IOException {
        try (var folders = Files.list(parent)) {
            return folders.toList().getFirst();
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private record Run(int exitCode, String out, String err) {}
}
