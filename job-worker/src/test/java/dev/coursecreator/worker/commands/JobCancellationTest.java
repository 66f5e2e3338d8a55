package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.message.Topics;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobCancellationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestGateway gateway = new TestGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void runningCommandsAreInterruptedOnEveryWorkerAndPublishNoFurtherEvents() {
        var job = aJob();
        var work = SimulatedCommandHandler.blocking();
        try (var first = TestWorker.start(work, "course-creator.worker.name=worker");
                var second = TestWorker.start(work, "course-creator.worker.name=worker")) {
            gateway.send(lesson(job, 1));
            gateway.send(lesson(job, 2));
            await().atMost(PATIENCE).until(() -> work.started(job).size() == 2);

            gateway.send(new CancelGeneration(job));
            await().atMost(PATIENCE).until(() -> work.interrupted(job).size() == 2);
            await().atMost(PATIENCE).until(() -> cancelled(first) >= 1 && cancelled(second) >= 1);

            assertThat(gateway.events(job))
                    .containsExactlyInAnyOrder(
                            new LessonStarted(job, 1, 1, "worker"), new LessonStarted(job, 2, 1, "worker"));
        }
        assertNoCommandIsLeftOf(job);
    }

    @Test
    void queuedCommandsAreDroppedWithoutExecution() {
        var running = aJob();
        var waiting = aJob();
        var work = SimulatedCommandHandler.blocking();
        try (var worker = TestWorker.start(work)) {
            gateway.send(lesson(running, 1));
            await().atMost(PATIENCE).until(() -> work.started(running).size() == 1);
            gateway.send(lesson(waiting, 1));
            gateway.send(new ProducerRecord<>(Topics.CANCELLATIONS, "nonsense", new byte[] {1}));
            gateway.send(new CancelGeneration(waiting));
            gateway.send(new CancelGeneration(running));

            await().atMost(PATIENCE).until(() -> cancelled(worker) >= 2);
            assertThat(work.started(waiting)).isEmpty();
            assertThat(gateway.events(waiting)).isEmpty();
        }
        assertNoCommandIsLeftOf(waiting);
    }

    @Test
    void aWorkerStartedLaterAppliesTheCancellation() {
        var job = aJob();
        gateway.send(new CancelGeneration(job));
        gateway.send(lesson(job, 1));
        var work = SimulatedCommandHandler.completingImmediately();
        try (var worker = TestWorker.start(work)) {
            await().atMost(PATIENCE).until(() -> cancelled(worker) >= 1);
            assertThat(work.started(job)).isEmpty();
        }
    }

    @Test
    void commandsOfARetryAreExecutedAndThoseOfTheCancelledAttemptAreNot() {
        var job = aJob();
        var before = lesson(job, 1);
        var again = new RenderLesson(
                job, 2, before.courseTitle(), before.lessonCount(), before.lesson(), before.settings(), 2);
        gateway.send(new CancelGeneration(job));
        gateway.send(before);
        gateway.send(again);
        var work = SimulatedCommandHandler.completingImmediately();
        try (var worker = TestWorker.start(work)) {
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 2);
            assertThat(cancelled(worker)).isGreaterThanOrEqualTo(1);
            assertThat(gateway.events(job)).extracting(GenerationEvent::attempt).containsExactly(2, 2);
        }
    }

    /** The topic has one partition and is in order: once a later command is finished, none is left before it. */
    private void assertNoCommandIsLeftOf(JobId job) {
        var later = aJob();
        var work = SimulatedCommandHandler.completingImmediately();
        try (var worker = TestWorker.start(work, "course-creator.worker.cancellation-look-back=0s")) {
            gateway.send(lesson(later, 1));
            await().atMost(PATIENCE).until(() -> gateway.events(later).size() == 2);
            assertThat(work.started(job)).isEmpty();
        }
    }

    /** Commands ended as cancelled; delivery is at least once, so a command may count twice. */
    private static double cancelled(TestWorker worker) {
        return worker.count("course.creator.commands.ended", "outcome", "cancelled");
    }
}
