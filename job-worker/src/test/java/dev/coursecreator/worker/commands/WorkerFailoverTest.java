package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.assembly;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static dev.coursecreator.worker.commands.SampleMessages.rendered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.event.CourseAssemblyFailed;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonStarted;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerFailoverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String VICTIM = "course-creator.worker.name=victim";
    private static final String SURVIVOR = "course-creator.worker.name=survivor";

    private final TestGateway gateway = new TestGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void theLessonOfAKilledWorkerIsRenderedByAnotherWorker() throws Exception {
        var job = aJob();
        try (var victim = WorkerProcess.blocking(TestBroker.SHORT_LOCK, VICTIM)) {
            gateway.send(lesson(job, 1));
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 1);
            try (var survivor = TestWorker.start(
                    SimulatedCommandHandler.completingImmediately(), TestBroker.SHORT_LOCK, SURVIVOR)) {
                victim.kill();
                await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 3);

                assertThat(gateway.events(job))
                        .containsExactly(
                                new LessonStarted(job, 1, 1, "victim"),
                                new LessonStarted(job, 1, 1, "survivor"),
                                rendered(lesson(job, 1)));
                assertThat(survivor.count("course.creator.commands.redeliveries"))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void aFrozenWorkerThatLostItsLockStopsWithoutPublishing() throws Exception {
        var job = aJob();
        var next = aJob();
        try (var frozen = WorkerProcess.blocking(TestBroker.SHORT_LOCK, VICTIM)) {
            gateway.send(lesson(job, 1));
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 1);
            frozen.freeze();
            try (var survivor = TestWorker.start(
                    SimulatedCommandHandler.completingImmediately(), TestBroker.SHORT_LOCK, SURVIVOR)) {
                await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 3);
            }
            frozen.thaw();
            gateway.send(lesson(next, 1));
            await("the frozen worker gave up its lesson and took the next")
                    .atMost(PATIENCE)
                    .until(() -> gateway.events(next).contains(new LessonStarted(next, 1, 1, "victim")));

            assertThat(gateway.events(job)).last().isEqualTo(rendered(lesson(job, 1)));
            assertThat(gateway.events(job)).hasSize(3);
        }
        try (var survivor = TestWorker.start(SimulatedCommandHandler.completingImmediately(), TestBroker.SHORT_LOCK)) {
            await().atMost(PATIENCE).until(() -> gateway.events(next).contains(rendered(lesson(next, 1))));
        }
    }

    @Test
    void aCommandRedeliveredAfterItsEventGivesTheSameEvent() throws Exception {
        var job = aJob();
        try (var victim = WorkerProcess.haltingAfterRendered(TestBroker.SHORT_LOCK, VICTIM)) {
            gateway.send(lesson(job, 1));
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 2);
            await().atMost(PATIENCE).until(() -> !victim.isAlive());
        }
        try (var survivor =
                TestWorker.start(SimulatedCommandHandler.completingImmediately(), TestBroker.SHORT_LOCK, SURVIVOR)) {
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 4);
            assertThat(gateway.events(job))
                    .containsExactly(
                            new LessonStarted(job, 1, 1, "victim"),
                            rendered(lesson(job, 1)),
                            new LessonStarted(job, 1, 1, "survivor"),
                            rendered(lesson(job, 1)));
        }
    }

    @Test
    void aCommandThatKillsItsWorkersIsReportedAsFailedOnItsLastDelivery() throws Exception {
        var job = aJob();
        try (var victim = WorkerProcess.blocking(TestBroker.SHORT_LOCK, "course-creator.worker.delivery-limit=2")) {
            gateway.send(lesson(job, 1));
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 1);
        }
        var work = SimulatedCommandHandler.completingImmediately();
        try (var survivor = TestWorker.start(work, TestBroker.SHORT_LOCK, "course-creator.worker.delivery-limit=2")) {
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 2);
            assertThat(gateway.events(job))
                    .last()
                    .isInstanceOfSatisfying(
                            LessonFailed.class,
                            failed -> assertThat(failed.failure())
                                    .isInstanceOf(Failure.Permanent.class)
                                    .extracting(Failure::type)
                                    .isEqualTo("worker-lost"));
            assertThat(work.started(job)).isEmpty();
        }
    }

    @Test
    void anAssemblyThatKillsItsWorkersIsReportedAsFailedOnItsLastDelivery() throws Exception {
        var job = aJob();
        var busy = SimulatedCommandHandler.blocking();
        try (var first = TestWorker.start(busy, TestBroker.SHORT_LOCK, "course-creator.worker.delivery-limit=2")) {
            gateway.send(assembly(job));
            await().atMost(PATIENCE).until(() -> busy.started(job).size() == 1);
        }
        try (var second = TestWorker.start(
                SimulatedCommandHandler.completingImmediately(),
                TestBroker.SHORT_LOCK,
                "course-creator.worker.delivery-limit=2")) {
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 1);
            assertThat(gateway.events(job)).hasOnlyElementsOfType(CourseAssemblyFailed.class);
        }
    }
}
