package dev.coursecreator.gateway.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.process.InMemory;
import java.util.EnumSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The state machine with duplicate, reordered and late events. */
public class RandomHistoriesTest {

    @Test
    void resultDoesNotDependOnTheOrderOfEvents() {
        var seen = EnumSet.noneOf(JobStatus.class);
        Seeds.of(getClass(), 4_000).forEach(seed -> {
            var history = new RandomHistory(seed);
            var clean = new InMemory(history.lessons());
            var messy = new InMemory(history.lessons());
            var expected = history.clean(Samples.JOB, clean);
            assertThat(history.messy(Samples.JOB, messy)).as("seed %d", seed).isEqualTo(expected);
            if (expected.status() == JobStatus.COMPLETED) {
                assertThat(messy.done).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(clean.done);
            }
            assertThat(messy.done).as("nothing happens twice, seed %d", seed).doesNotHaveDuplicates();
            seen.add(expected.status());
        });
        assertThat(seen).as("both ends are among the histories").containsExactly(JobStatus.COMPLETED, JobStatus.FAILED);
    }

    @Test
    void retriedJobCompletesWithoutDuplicateWork() {
        var attempts = new TreeMap<Integer, Integer>();
        Seeds.of(getClass(), 4_000).forEach(seed -> {
            var history = new RandomHistory(seed);
            var job = new InMemory(history.lessons());
            var end = history.untilCompleted(Samples.JOB, job);
            assertThat(end.lessons()).as("seed %d", seed).allMatch(lesson -> lesson.status() == JobStatus.COMPLETED);
            assertThat(job.done)
                    .as("work of each attempt, seed %d", seed)
                    .filteredOn(done -> !(done instanceof FollowUp.StopWorkers))
                    .doesNotHaveDuplicates();
            assertThat(job.done)
                    .as("published once, seed %d", seed)
                    .filteredOn(FollowUp.PublishCourse.class::isInstance)
                    .hasSize(1);
            assertThat(job.results()).as("kept once each, seed %d", seed).hasSize(history.lessons());
            attempts.merge(end.attempt(), 1, Integer::sum);
        });
        assertThat(attempts).as("how many attempts it took").containsKeys(1, 2, 3);
    }
}
