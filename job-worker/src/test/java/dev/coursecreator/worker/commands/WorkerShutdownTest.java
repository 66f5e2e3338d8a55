package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static dev.coursecreator.worker.commands.SampleMessages.rendered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.event.LessonStarted;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;

class WorkerShutdownTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestGateway gateway = new TestGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aStoppedWorkerReleasesItsLessonToAnother() {
        var job = aJob();
        var work = SimulatedCommandHandler.blocking();
        try (var stopped = TestWorker.start(work, "course-creator.worker.name=stopped")) {
            gateway.send(lesson(job, 1));
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 1);
        }
        assertThat(work.interrupted(job)).hasSize(1);
        try (var other =
                TestWorker.start(SimulatedCommandHandler.completingImmediately(), "course-creator.worker.name=other")) {
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 3);
            assertThat(gateway.events(job))
                    .containsExactly(
                            new LessonStarted(job, 1, 1, "stopped"),
                            new LessonStarted(job, 1, 1, "other"),
                            rendered(lesson(job, 1)));
        }
    }

    @Test
    void withinTheGracePeriodItFinishesItsLessonAndLeavesQueuedOnesToOthers() throws Exception {
        var job = aJob();
        var work = SimulatedCommandHandler.blocking();
        var worker = TestWorker.start(work, "course-creator.worker.grace=60s");
        gateway.send(lesson(job, 1));
        await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 1);
        gateway.send(lesson(job, 2));

        var told = new CountDownLatch(1);
        worker.context().addApplicationListener((ContextClosedEvent closed) -> told.countDown());
        var stopping = CompletableFuture.runAsync(worker::close);
        told.await();
        await("the lock is still renewed").atMost(PATIENCE).until(renewedAgain(worker));
        work.complete();
        stopping.get();

        await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 2);
        assertThat(gateway.events(job)).last().isEqualTo(rendered(lesson(job, 1)));
        assertThat(work.started(job)).containsExactly(lesson(job, 1));
        try (var other = TestWorker.start(SimulatedCommandHandler.completingImmediately())) {
            await().atMost(PATIENCE).until(() -> gateway.events(job).size() == 4);
            assertThat(gateway.events(job)).last().isEqualTo(rendered(lesson(job, 2)));
        }
    }

    private static Callable<Boolean> renewedAgain(TestWorker worker) {
        var registry = worker.metrics();
        var before = renewals(registry);
        return () -> renewals(registry) > before;
    }

    private static double renewals(MeterRegistry registry) {
        var counter = registry.find("course.creator.commands.lock.renewals").counter();
        return counter == null ? 0 : counter.count();
    }
}
