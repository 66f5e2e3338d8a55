package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.Samples.aJob;
import static dev.coursecreator.worker.commands.Samples.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
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
        cancel(first);
        cancel(second);
        cancel(first);
        cancel(third);

        assertThat(isCancelled(first)).isTrue();
        assertThat(isCancelled(second)).as("the one heard of longest ago").isFalse();
        assertThat(isCancelled(third)).isTrue();
    }

    @Test
    void interruptsTheTasksOfTheJobAndNoOthers() throws Exception {
        var job = aJob();
        var task = waiting();
        var other = waiting();
        try (var watch = jobs.watch(lesson(job, 1), task);
                var otherWatch = jobs.watch(lesson(aJob(), 1), other)) {
            cancel(job);
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
        jobs.watch(lesson(job, 1), task).close();
        cancel(job);
        assertThat(task.interruption()).isNull();
    }

    @Test
    void aJobThatIsTriedAgainIsWantedAgain() {
        var job = aJob();
        jobs.cancel(new CancelGeneration(job, 2));
        assertThat(isCancelled(lesson(job, 1))).isTrue();
        assertThat(isCancelled(ofAttempt(2, job))).isTrue();
        assertThat(isCancelled(ofAttempt(3, job))).isFalse();

        cancel(job);
        assertThat(isCancelled(ofAttempt(2, job)))
                .as("an older cancellation, late")
                .isTrue();
    }

    @Test
    void theTasksOfALaterAttemptGoOn() throws Exception {
        var job = aJob();
        var task = waiting();
        try (var watch = jobs.watch(ofAttempt(2, job), task)) {
            cancel(job);
            assertThat(task.interruption()).isNull();
            jobs.cancel(new CancelGeneration(job, 2));
            assertThat(task.endsWithin(Duration.ofSeconds(30))).isTrue();
        }
    }

    private void cancel(JobId job) {
        jobs.cancel(new CancelGeneration(job));
    }

    private static GenerationCommand ofAttempt(int jobAttempt, JobId job) {
        var first = lesson(job, 1);
        return new RenderLesson(
                job, 1, first.courseTitle(), first.lessonCount(), first.lesson(), first.settings(), jobAttempt);
    }

    private boolean isCancelled(JobId job) {
        return isCancelled(lesson(job, 1));
    }

    private boolean isCancelled(GenerationCommand command) {
        var task = Task.start("task", running -> AcknowledgeType.ACCEPT);
        try (var watch = jobs.watch(command, task)) {
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
