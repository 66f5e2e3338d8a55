package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
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
    void theMostRecentCancellationsAreRemembered() {
        var first = aJob();
        var second = aJob();
        var third = aJob();
        cancel(first);
        cancel(second);
        cancel(first);
        cancel(third);

        assertThat(isCancelled(first)).isTrue();
        assertThat(isCancelled(second)).as("the oldest cancellation").isFalse();
        assertThat(isCancelled(third)).isTrue();
    }

    @Test
    void onlyTasksOfTheCancelledJobAreInterrupted() throws Exception {
        var job = aJob();
        var task = waiting();
        var other = waiting();
        try (var watch = jobs.watch(lesson(job, 1), task);
                var otherWatch = jobs.watch(lesson(aJob(), 1), other)) {
            cancel(job);
            assertThat(task.awaitEnd(Duration.ofSeconds(30))).isTrue();
            assertThat(task.acknowledgement()).contains(AcknowledgeType.ACCEPT);
            assertThat(other.interruption()).isNull();
        }
        other.interrupt(CommandTask.Interruption.SHUTDOWN);
        assertThat(other.awaitEnd(Duration.ofSeconds(30))).isTrue();
        assertThat(other.acknowledgement()).contains(AcknowledgeType.RELEASE);
    }

    @Test
    void aFinishedTaskIsNotInterrupted() throws Exception {
        var job = aJob();
        var task = CommandTask.start("task", running -> AcknowledgeType.ACCEPT);
        jobs.watch(lesson(job, 1), task).close();
        cancel(job);
        assertThat(task.interruption()).isNull();
    }

    @Test
    void aLaterAttemptOfACancelledJobIsNotCancelled() {
        var job = aJob();
        jobs.cancel(new CancelGeneration(job, 2));
        assertThat(isCancelled(lesson(job, 1))).isTrue();
        assertThat(isCancelled(ofAttempt(2, job))).isTrue();
        assertThat(isCancelled(ofAttempt(3, job))).isFalse();

        cancel(job);
        assertThat(isCancelled(ofAttempt(2, job)))
                .as("after a late, older cancellation")
                .isTrue();
    }

    @Test
    void tasksOfALaterAttemptAreNotInterrupted() throws Exception {
        var job = aJob();
        var task = waiting();
        try (var watch = jobs.watch(ofAttempt(2, job), task)) {
            cancel(job);
            assertThat(task.interruption()).isNull();
            jobs.cancel(new CancelGeneration(job, 2));
            assertThat(task.awaitEnd(Duration.ofSeconds(30))).isTrue();
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
        var task = CommandTask.start("task", running -> AcknowledgeType.ACCEPT);
        try (var watch = jobs.watch(command, task)) {
            return watch.alreadyCancelled();
        }
    }

    private static CommandTask waiting() {
        return CommandTask.start("task", running -> {
            new CountDownLatch(1).await();
            return AcknowledgeType.ACCEPT;
        });
    }
}
