package dev.coursecreator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code course-creator up} ends in the middle of a job and is started again on the same data folder. */
class RestartingTest {

    private static final Pattern UP = Pattern.compile("is up: (http://localhost:\\d+)/api/v1");

    @TempDir
    Path folder;

    @Test
    void aJobThatWasRunningWhenTheSystemWasKilledGoesOnAndCompletes() throws Exception {
        String job;
        try (var system = up()) {
            var client = new Following(server(system));
            job = client.submit(Courses.withLongLessons(1));
            client.awaitLessonUnderWay(job);
            system.kill();
        }
        assertThatItCompletesAfterARestart(job);
    }

    @Test
    void aJobThatWasRunningWhenTheSystemWasStoppedGoesOnAndCompletes() throws Exception {
        String job;
        try (var system = up()) {
            var client = new Following(server(system));
            job = client.submit(Courses.withLongLessons(1));
            client.awaitLessonUnderWay(job);
            system.terminate();
        }
        assertThatItCompletesAfterARestart(job);
    }

    @Test
    void aSecondInstanceOnTheSameDataFolderSaysSoAndExits() throws Exception {
        try (var system = up()) {
            server(system);
            try (var second = up()) {
                assertThat(second.awaitExit()).isEqualTo(2);
                assertThat(second.output()).contains("Another instance is using the data folder");
            }
        }
    }

    private void assertThatItCompletesAfterARestart(String job) throws Exception {
        try (var system = up()) {
            var ended = new Following(server(system)).awaitEnd(job);
            assertThat(ended.get("status").asString()).as(ended.toString()).isEqualTo("completed");
        }
    }

    private ServiceProcess up() throws Exception {
        return ServiceProcess.courseCreator(
                folder, "up", "--port", "0", "--data", folder.resolve("data").toString());
    }

    private static URI server(ServiceProcess system) {
        return URI.create(system.awaitLog(UP));
    }
}
