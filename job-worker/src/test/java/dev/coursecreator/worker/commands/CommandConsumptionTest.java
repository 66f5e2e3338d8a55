package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.assembly;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static dev.coursecreator.worker.commands.SampleMessages.rendered;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.CourseAssemblyFailed;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.LessonEvent;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandConsumptionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestGateway gateway = new TestGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void sixSlotsOfTwoWorkersRenderThirtyLessonsOnceEach() {
        var job = aJob();
        var work = SimulatedCommandHandler.completingImmediately();
        try (var first = TestWorker.start(work, "course-creator.worker.slots=3");
                var second = TestWorker.start(work, "course-creator.worker.slots=3")) {
            IntStream.rangeClosed(1, 30).forEach(number -> gateway.send(lesson(job, number)));

            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 60);

            assertThat(gateway.events(job))
                    .filteredOn(LessonRendered.class::isInstance)
                    .extracting(event -> ((LessonEvent) event).lesson())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 30).boxed().toList());
            assertThat(work.started(job)).hasSize(30);
        }
    }

    @Test
    void startProgressAndEndOfALessonArePublished() {
        var job = aJob();
        var work = SimulatedCommandHandler.blocking();
        try (var worker = TestWorker.start(work, "course-creator.worker.name=alice")) {
            gateway.send(lesson(job, 7));
            await().atMost(PATIENCE).until(() -> gateway.eventsWithProgress(job).size() == 2);
            assertThat(worker.metrics()
                            .get("course.creator.commands.running")
                            .gauge()
                            .value())
                    .isEqualTo(1);
            work.complete();
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 2);

            assertThat(gateway.eventsWithProgress(job))
                    .containsExactly(
                            new LessonStarted(job, 7, 1, "alice"),
                            new LessonProgressed(job, 7, 1, Phase.SLIDES, 1, 2),
                            rendered(lesson(job, 7)));
            await().atMost(PATIENCE).until(() -> worker.count("course.creator.commands.ended", "outcome", "done") == 1);
            assertThat(worker.count("course.creator.events.published")).isPositive();
            assertThat(worker.metrics()
                            .get("course.creator.commands.queue.wait")
                            .timer()
                            .count())
                    .isEqualTo(1);
        }
        assertThat(gateway.records(Topics.EVENTS)).allSatisfy(record -> {
            assertThat(record.headers().lastHeader(Headers.ID).value()).isNotEmpty();
            assertThat(record.headers().lastHeader(Headers.SOURCE).value())
                    .isEqualTo("job-worker/alice".getBytes(UTF_8));
        });
    }

    @Test
    void theLockOfALongCommandIsRenewedAndTheCommandRunsOnce() {
        var job = aJob();
        var work = SimulatedCommandHandler.blocking();
        try (var worker = TestWorker.start(work, TestBroker.SHORT_LOCK, "course-creator.worker.slots=2")) {
            gateway.send(lesson(job, 1));
            var longerThanTheLock = 4;
            await().atMost(PATIENCE)
                    .until(() -> worker.count("course.creator.commands.lock.renewals") >= longerThanTheLock);
            work.complete();
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 2);

            assertThat(work.started(job)).hasSize(1);
            assertThat(worker.count("course.creator.commands.lock.losses")).isZero();
            assertThat(worker.count("course.creator.commands.redeliveries")).isZero();
        }
    }

    @Test
    void aBusySlotDoesNotBlockQueuedCommands() {
        var slow = aJob();
        var quick = aJob();
        var work = SimulatedCommandHandler.blocking();
        try (var worker = TestWorker.start(work)) {
            gateway.send(lesson(slow, 1));
            await().atMost(PATIENCE).until(() -> work.started(slow).size() == 1);
            gateway.send(lesson(quick, 1));
            var otherWork = SimulatedCommandHandler.completingImmediately();
            try (var another = TestWorker.start(otherWork)) {
                await().atMost(PATIENCE).until(() -> gateway.events(quick).size() == 2);
                assertThat(otherWork.started(quick)).hasSize(1);
                assertThat(otherWork.started(slow)).isEmpty();
            }
            work.complete();
            await().atMost(PATIENCE).until(() -> gateway.events(slow).size() == 2);
            assertThat(work.started(slow)).hasSize(1);
            assertThat(work.started(quick)).isEmpty();
        }
    }

    @Test
    void aCommandOfSeveralMegabytesFits() {
        var job = aJob();
        var title = "a very long title ".repeat(300_000);
        var work = SimulatedCommandHandler.completingImmediately();
        try (var worker = TestWorker.start(work)) {
            var small = lesson(job, 1);
            gateway.send(new RenderLesson(job, 1, title, 99, small.lesson(), small.settings()));
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 2);
            assertThat(work.started(job)).hasSize(1);
            assertThat(worker.count("course.creator.commands.redeliveries")).isZero();
        }
    }

    @Test
    void aCourseIsAssembled() {
        var job = aJob();
        try (var worker = TestWorker.start(SimulatedCommandHandler.completingImmediately())) {
            gateway.send(assembly(job));
            await().atMost(PATIENCE).until(() -> gateway.eventsWithProgress(job).size() == 1);
            assertThat(gateway.eventsWithProgress(job)).hasOnlyElementsOfType(CourseAssembled.class);
            await().atMost(PATIENCE)
                    .until(() -> worker.count("course.creator.commands.ended", "command", "course.assemble") == 1);
        }
    }

    @Test
    void theFailureOfAStepIsReportedUnchanged() {
        var job = aJob();
        var failure = new Failure.Permanent("voice-unknown", "There is no voice 'x'.");
        CommandHandler failing = (command, progress) -> {
            throw new StepException(failure);
        };
        try (var worker = TestWorker.start(failing)) {
            gateway.send(lesson(job, 1));
            gateway.send(assembly(job));
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 3);
            assertThat(gateway.events(job))
                    .contains(new LessonFailed(job, 1, 1, failure), new CourseAssemblyFailed(job, 1, failure));
            await().atMost(PATIENCE)
                    .until(() -> worker.count("course.creator.commands.ended", "outcome", "failed") == 2);
        }
    }

    @Test
    void anUnexpectedErrorIsATransientFailure() {
        var job = aJob();
        CommandHandler failing = (command, progress) -> {
            switch (((RenderLesson) command).lesson().number()) {
                case 1 -> throw new IOException("disk full");
                case 2 -> throw new IllegalStateException("a bug");
                default -> throw new StackOverflowError();
            }
        };
        try (var worker = TestWorker.start(failing)) {
            IntStream.rangeClosed(1, 3).forEach(number -> gateway.send(lesson(job, number)));
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 6);
            assertThat(gateway.events(job))
                    .filteredOn(LessonFailed.class::isInstance)
                    .extracting(event -> ((LessonFailed) event).failure())
                    .hasSize(3)
                    .allSatisfy(failure -> assertThat(failure.detail())
                            .matches("the lesson could not be rendered because of an error in Course Creator"
                                    + " \\(error id [0-9a-f]{8}; see the worker's log\\)"))
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(Failure.Transient.class));
            assertThat(worker.context().isActive()).isTrue();
        }
    }

    @Test
    void undecodableRecordsGoToTheDeadLetterTopicWithAReason() {
        var job = aJob();
        try (var worker = TestWorker.start(SimulatedCommandHandler.completingImmediately())) {
            gateway.send(command("lesson.render", "{\"oops\""));
            gateway.send(command("lesson.sing", "{}"));
            gateway.send(new ProducerRecord<>(Topics.COMMANDS, "key", null));
            gateway.send(lesson(job, 1));

            await().atMost(PATIENCE)
                    .until(() -> gateway.records(Topics.DEAD_LETTERS).size() == 3);
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 2);
            assertThat(gateway.records(Topics.DEAD_LETTERS))
                    .extracting(letter -> new String(
                            letter.headers().lastHeader(Headers.REASON).value(), UTF_8))
                    .satisfiesExactlyInAnyOrder(
                            reason -> assertThat(reason).startsWith("not a valid 'lesson.render' message: "),
                            reason -> assertThat(reason).isEqualTo("unknown message type 'lesson.sing'"),
                            reason -> assertThat(reason).isEqualTo("the header ce_type is missing"));
            assertThat(gateway.records(Topics.DEAD_LETTERS))
                    .anySatisfy(letter -> assertThat(letter.value()).isEqualTo("{\"oops\"".getBytes(UTF_8)));
            assertThat(worker.count("course.creator.commands.redeliveries")).isZero();
        }
    }

    private static ProducerRecord<String, byte[]> command(String type, String body) {
        var sent = new ProducerRecord<>(Topics.COMMANDS, "key", body.getBytes(UTF_8));
        sent.headers().add(Headers.TYPE, type.getBytes(UTF_8));
        return sent;
    }
}
