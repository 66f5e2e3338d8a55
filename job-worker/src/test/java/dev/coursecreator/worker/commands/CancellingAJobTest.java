package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.Samples.aJob;
import static dev.coursecreator.worker.commands.Samples.lesson;
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

class CancellingAJobTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Gateway gateway = new Gateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whatRunsIsInterruptedOnEveryWorkerAndNothingMoreIsSaid() {
        var job = aJob();
        var work = SimulatedWork.goingOnUntilTold();
        try (var first = Worker.start(work, "course-creator.worker.name=worker");
                var second = Worker.start(work, "course-creator.worker.name=worker")) {
            gateway.send(lesson(job, 1));
            gateway.send(lesson(job, 2));
            await().atMost(PATIENCE).until(() -> work.started(job).size() == 2);

            gateway.send(new CancelGeneration(job));
            await().atMost(PATIENCE).until(() -> cancelled(first) == 1 && cancelled(second) == 1);

            assertThat(work.interrupted(job)).hasSize(2);
            assertThat(gateway.events(job))
                    .containsExactlyInAnyOrder(
                            new LessonStarted(job, 1, 1, "worker"), new LessonStarted(job, 2, 1, "worker"));
        }
        assertNothingIsLeftOf(job);
    }

    @Test
    void whatWaitsIsDroppedUnseen() {
        var running = aJob();
        var waiting = aJob();
        var work = SimulatedWork.goingOnUntilTold();
        try (var worker = Worker.start(work)) {
            gateway.send(lesson(running, 1));
            await().atMost(PATIENCE).until(() -> work.started(running).size() == 1);
            gateway.send(lesson(waiting, 1));
            gateway.send(new ProducerRecord<>(Topics.CANCELLATIONS, "nonsense", new byte[] {1}));
            gateway.send(new CancelGeneration(waiting));
            gateway.send(new CancelGeneration(running));

            await().atMost(PATIENCE).until(() -> cancelled(worker) == 2);
            assertThat(work.started(waiting)).isEmpty();
            assertThat(gateway.events(waiting)).isEmpty();
        }
        assertNothingIsLeftOf(waiting);
    }

    @Test
    void aWorkerThatStartsLaterKnowsOfIt() {
        var job = aJob();
        gateway.send(new CancelGeneration(job));
        gateway.send(lesson(job, 1));
        var work = SimulatedWork.endingAtOnce();
        try (var worker = Worker.start(work)) {
            await().atMost(PATIENCE).until(() -> cancelled(worker) == 1);
            assertThat(work.started(job)).isEmpty();
        }
    }

    @Test
    void whatIsTriedAgainIsWorkedOnAndWhatIsLeftOfBeforeIsNot() {
        var job = aJob();
        var before = lesson(job, 1);
        var again = new RenderLesson(
                job, 2, before.courseTitle(), before.lessonCount(), before.lesson(), before.settings(), 2);
        gateway.send(new CancelGeneration(job));
        gateway.send(before);
        gateway.send(again);
        var work = SimulatedWork.endingAtOnce();
        try (var worker = Worker.start(work)) {
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 2);
            assertThat(cancelled(worker)).isEqualTo(1);
            assertThat(gateway.events(job)).extracting(GenerationEvent::attempt).containsExactly(2, 2);
        }
    }

    /** The queue is in order on its one partition: once a later command is done, there was nothing before it. */
    private void assertNothingIsLeftOf(JobId job) {
        var later = aJob();
        var work = SimulatedWork.endingAtOnce();
        try (var worker = Worker.start(work, "course-creator.worker.cancellation-look-back=0s")) {
            gateway.send(lesson(later, 1));
            await().atMost(PATIENCE).until(() -> gateway.events(later).size() == 2);
            assertThat(work.started(job)).isEmpty();
        }
    }

    private static double cancelled(Worker worker) {
        return worker.count("course.creator.commands.ended", "outcome", "cancelled");
    }
}
