package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code course-creator up} ends in the middle of a job and is started again on the same data folder. */
class RestartingTest {

    private static final Pattern UP = Pattern.compile("is up: (http://localhost:\\d+) ");

    @TempDir
    static Path folder;

    /** The one that the last test left: a start takes as long as a job does. */
    private static @Nullable ServiceProcess system;

    @BeforeEach
    void start() throws Exception {
        if (system == null || !system.isAlive()) {
            system = up();
        }
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void aJobThatWasRunningWhenTheSystemWasKilledGoesOnAndCompletes() throws Exception {
        var job = submitAndAwaitLessonUnderWay("Killed");
        system.kill();
        assertThatItCompletesAfterARestart(job);
    }

    @Test
    void aJobThatWasRunningWhenTheSystemWasStoppedGoesOnAndCompletes() throws Exception {
        var job = submitAndAwaitLessonUnderWay("Stopped");
        system.terminate();
        assertThatItCompletesAfterARestart(job);
    }

    @Test
    void aSecondInstanceOnTheSameDataFolderSaysSoAndExits() throws Exception {
        server(system);
        try (var second = up()) {
            assertThat(second.awaitExit()).isEqualTo(2);
            assertThat(second.output()).contains("Another instance is using the data folder");
        }
    }

    /** Sentences that no other test has had spoken. */
    private static String submitAndAwaitLessonUnderWay(String thought) throws Exception {
        var client = new JobClient(server(system));
        var job = client.submit(Courses.withLessons(1, 8).replace("Thought", thought + " thought"));
        client.awaitLessonUnderWay(job);
        return job;
    }

    private static void assertThatItCompletesAfterARestart(String job) throws Exception {
        system = up();
        var ended = new JobClient(server(system)).awaitEnd(job);
        assertThat(ended.get("status").asString()).as(ended.toString()).isEqualTo("completed");
    }

    private static ServiceProcess up() throws Exception {
        return ServiceProcess.courseCreator(
                folder, "up", "--port", "0", "--data", folder.resolve("data").toString());
    }

    private static URI server(ServiceProcess system) {
        return URI.create(system.awaitLog(UP));
    }
}
