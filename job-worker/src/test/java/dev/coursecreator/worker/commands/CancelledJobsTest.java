package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.Samples.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.JobId;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.junit.jupiter.api.Test;

class CancelledJobsTest {

    private final CancelledJobs jobs = new CancelledJobs(2);

    @Test
    void remembersTheLatestOnes() {
        var first = aJob();
        var second = aJob();
        var third = aJob();
        jobs.cancel(first);
        jobs.cancel(second);
        jobs.cancel(first);
        jobs.cancel(third);

        assertThat(isCancelled(first)).isTrue();
        assertThat(isCancelled(second)).as("the one heard of longest ago").isFalse();
        assertThat(isCancelled(third)).isTrue();
    }

    @Test
    void interruptsTheTasksOfTheJobAndNoOthers() throws Exception {
        var job = aJob();
        var task = waiting();
        var other = waiting();
        try (var watch = jobs.watch(job, task);
                var otherWatch = jobs.watch(aJob(), other)) {
            jobs.cancel(job);
            assertThat(task.endsWithin(Duration.ofSeconds(30))).isTrue();
            assertThat(task.acknowledgement()).contains(AcknowledgeType.ACCEPT);
            assertThat(other.interruption()).isNull();
        }
        other.interrupt(Task.Interruption.SHUTDOWN);
        assertThat(other.endsWithin(Duration.ofSeconds(30))).isTrue();
        assertThat(other.acknowledgement()).contains(AcknowledgeType.RELEASE);
    }

    @Test
    void aTaskThatEndedIsLeftAlone() throws Exception {
        var job = aJob();
        var task = Task.start("task", running -> AcknowledgeType.ACCEPT);
        jobs.watch(job, task).close();
        jobs.cancel(job);
        assertThat(task.interruption()).isNull();
    }

    private boolean isCancelled(JobId job) {
        var task = Task.start("task", running -> AcknowledgeType.ACCEPT);
        try (var watch = jobs.watch(job, task)) {
            return watch.alreadyCancelled();
        }
    }

    private static Task waiting() {
        return Task.start("task", running -> {
            new CountDownLatch(1).await();
            return AcknowledgeType.ACCEPT;
        });
    }
}
