package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.message.MessageCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** A file is saved again and again while it is watched. */
class WatchingACourseTest {

    private static final String COURSE = "# Watched\n\n## One\n\nThis is the first sentence.\n";

    @TempDir
    static Path data;

    private static EmbeddedSystem system;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        system = EmbeddedSystem.start(data, ListenAddress.onFreePorts(), EmbeddedSystem.Logging.FILE);
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @Test
    void savingTheFileGeneratesANewVersionOfTheSameCourse() throws Exception {
        var file = Files.writeString(folder.resolve("course.md"), COURSE);
        var watched = watch(file);
        lookUntilDone(watched);
        var id = Objects.requireNonNull(watched.courseId());
        assertThat(course(id).at("/status").asString()).isEqualTo("published");

        watched.look();
        assertThat(watched.runningJob()).as("nothing was saved").isNull();

        Files.writeString(file, COURSE + "\nAnd this is the second one.\n");
        lookUntilDone(watched);
        assertThat(watched.courseId()).isEqualTo(id);
        var second = course(id);
        assertThat(second.at("/version").asInt()).isEqualTo(2);
        assertThat(second.at("/lessons/0/subtitles/0/cues").toString()).contains("second one");

        var another = watch(file);
        lookUntilDone(another);
        assertThat(another.courseId()).as("found again by the file").isEqualTo(id);
        assertThat(out.toString()).containsPattern("Generated in \\d+\\.\\d s");
    }

    @Test
    void pictureBesideTheFileIsWatchedEvenBeforeItExists() throws Exception {
        var file = Files.writeString(folder.resolve("pictured.md"), COURSE + "\n![A fox](fox.svg)\n");
        var watched = watch(file);
        lookUntilDone(watched);
        assertThat(out.toString()).contains("pictured.md:7: warning: ");

        Files.writeString(
                folder.resolve("fox.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'><rect width='200' height='100' fill='red'/></svg>");
        lookUntilDone(watched);
        assertThat(course(Objects.requireNonNull(watched.courseId()))
                        .at("/version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void mistakeIsPrintedWithItsLineAndTheLastVersionStays() throws Exception {
        var file = Files.writeString(folder.resolve("mistaken.md"), COURSE);
        var watched = watch(file, true);
        lookUntilDone(watched);

        Files.writeString(file, COURSE + "\n```java\nint x;\n");
        watched.look();
        assertThat(watched.runningJob()).isNull();
        assertThat(out.toString()).contains(file + ": Lesson 1, line 7: ").contains("```");
        var id = Objects.requireNonNull(watched.courseId());
        assertThat(course(id).at("/version").asInt()).isEqualTo(1);
        var problem = get("/courses/" + id + "/source/problems").at("/items/0");
        assertThat(problem.at("/line").asInt()).isEqualTo(7);
        assertThat(problem.at("/detail").asString()).contains("```");

        Files.delete(file);
        watched.look();
        assertThat(out.toString()).contains("does not exist");
        assertThat(problems(id)).contains("does not exist");

        Files.writeString(file, COURSE + "\n```java\nint x;\n```\n");
        lookUntilDone(watched);
        assertThat(course(id).at("/version").asInt()).isEqualTo(2);
        assertThat(problems(id)).isEqualTo("[]");
    }

    @Test
    void whatIsWrongIsShownUntilNobodyWatchesAnyMore() throws Exception {
        var file = Files.writeString(folder.resolve("left.md"), COURSE);
        var first = watch(file);
        lookUntilDone(first);
        var id = Objects.requireNonNull(first.courseId());
        first.stop();

        Files.writeString(file, "# Without content\n");
        var again = watch(file);
        again.look();
        assertThat(again.courseId())
                .as("shown, as its last version can be played")
                .isEqualTo(id);
        assertThat(problems(id)).contains("no content");

        again.stop();
        assertThat(problems(id)).isEqualTo("[]");
    }

    private static String problems(String courseId) throws Exception {
        return get("/courses/" + courseId + "/source/problems").at("/items").toString();
    }

    @Test
    void savingAgainCancelsWhatIsBeingGenerated() throws Exception {
        var file = Files.writeString(folder.resolve("long.md"), Courses.withLongLessons(2));
        var watched = watch(file);
        watched.look();
        var first = Objects.requireNonNull(watched.runningJob());

        Files.writeString(file, COURSE);
        lookUntilDone(watched);
        assertThat(get("/jobs/" + first).at("/status").asString()).isEqualTo("cancelled");
        assertThat(course(Objects.requireNonNull(watched.courseId()))
                        .at("/title")
                        .asString())
                .isEqualTo("Watched");
    }

    /** Until what has been saved is submitted and its job has ended. */
    private static void lookUntilDone(WatchedCourse watched) throws Exception {
        watched.look();
        assertThat(watched.runningJob()).as("a version is being generated").isNotNull();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            watched.look();
            return watched.runningJob() == null;
        });
    }

    private WatchedCourse watch(Path file, boolean... strictly) {
        var command = new Options();
        new CommandLine(command).parseArgs("--quality=draft", "--voice=cmu-slt");
        var strict = strictly.length > 0;
        return new WatchedCourse(
                file,
                source -> CourseApi.Submission.of(source, strict, command.options),
                new CourseApi(new Server(system.server()), Duration.ofMillis(100)),
                new PrintWriter(out, true));
    }

    @Command
    private static final class Options {
        @Mixin
        private CourseOptions options = new CourseOptions();
    }

    private static JsonNode course(String id) throws Exception {
        return get("/courses/" + id);
    }

    private static JsonNode get(String path) throws Exception {
        var server = new Server(system.server());
        return MessageCodec.json().readTree(server.send(server.request(path).build()));
    }
}
