package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static dev.coursecreator.worker.commands.SampleMessages.rendered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.RenderLesson;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Measures no speed, which depends on the machine: {@link ScalingBenchmark} does that. */
class WorkerScalingTest {

    private static final int WORKERS = 32;
    private static final int LESSONS_PER_WORKER = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** No lesson ends before every worker has one, so a worker that stays idle would hold up all of them. */
    @Test
    void thirtyTwoWorkersAreBusyAtTheSameTimeAsLongAsThereIsWork() {
        var everyWorkerHasOne = new CyclicBarrier(WORKERS);
        CommandHandler work = (command, progress) -> {
            meet(everyWorkerHasOne);
            return rendered((RenderLesson) command);
        };
        var jobs = Stream.generate(SampleMessages::aJob)
                .limit(WORKERS * LESSONS_PER_WORKER)
                .toList();
        try (var gateway = new TestGateway();
                var worker = TestWorker.start(
                        work, "course-creator.worker.slots=" + WORKERS, "course-creator.worker.lock-duration=30s")) {
            jobs.forEach(job -> gateway.send(lesson(job, 1)));
            await().atMost(PATIENCE)
                    .until(() -> ScalingBenchmark.of(gateway, "lesson.rendered").size() >= jobs.size());

            var each = jobs.stream().map(JobId::toString).toList();
            assertThat(ScalingBenchmark.of(gateway, "lesson.rendered"))
                    .extracting(ConsumerRecord::key)
                    .containsExactlyInAnyOrderElementsOf(each);
            assertThat(ScalingBenchmark.of(gateway, "lesson.started"))
                    .extracting(ConsumerRecord::key)
                    .containsExactlyInAnyOrderElementsOf(each);
        }
    }

    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("not every worker has a lesson", e);
        }
    }
}
