package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobEventsAppended;
import dev.coursecreator.gateway.jobs.JobTerms;
import dev.coursecreator.gateway.jobs.Priority;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop waits for hours: only what the events of a job wake it for can happen in these tests. */
class JobTimerLoopTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private GenerationInADatabase generation;
    private JobTimerLoop loop;

    @BeforeEach
    void start() {
        generation = new GenerationInADatabase(TestDatabase.sqlite(folder), List.of(Duration.ofHours(1)));
        var settings = new GenerationSettings(
                Duration.ofMinutes(3),
                Duration.ofSeconds(15),
                Duration.ofHours(100),
                Duration.ofDays(8),
                Duration.ofMinutes(10),
                List.of(),
                1,
                null);
        loop = new JobTimerLoop(generation.timers, Database.SQLITE, generation.database.notifications(), settings);
        var uses = generation.database.uses();
        loop.start();
        await().atMost(SOON).until(() -> generation.database.uses() > uses);
    }

    @AfterEach
    void stop() {
        loop.stop();
        generation.database.close();
    }

    @Test
    void aJobWithADeadlineWakesIt() {
        var deadline = generation.time.instant().plus(Duration.ofHours(1));
        var job = generation.aJobOf(1, new JobTerms(Map.of(), Priority.NORMAL, deadline));
        generation.time.advance(Duration.ofHours(1));
        announce();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(generation.state(job).status()).isEqualTo(JobStatus.FAILED));
    }

    @Test
    void aDelayedRetryWakesIt() {
        var job = generation.aJobOf(1);
        generation.announced.clear();
        generation.apply(new LessonFailed(job, 1, 1, new Failure.Transient("worker-error", "It broke.")));
        generation.time.advance(Duration.ofHours(1));
        announce();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(generation.messages(job)).hasSize(2));
    }

    /** As the gateway does. */
    private void announce() {
        List.copyOf(generation.announced).forEach(event -> loop.wake((JobEventsAppended) event));
    }
}
