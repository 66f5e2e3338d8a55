package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import dev.coursecreator.model.worker.WorkerLogEntry;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobLogTest {

    private final TestGateway gateway = new TestGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whatAWorkerLogsAboutAJobIsPublished() {
        var job = aJob();
        var work = SimulatedCommandHandler.blocking();
        try (var worker = TestWorker.start(work, "course-creator.worker.name=logging")) {
            gateway.send(lesson(job, 7));
            work.complete();
            await().atMost(Duration.ofSeconds(30)).until(() -> !entries(job).isEmpty());
            var entry = entries(job).getFirst();
            assertThat(entry.lesson()).isEqualTo(7);
            assertThat(entry.worker()).isEqualTo("logging");
            assertThat(entry.text()).startsWith("lesson.render ended after ");
        }
    }

    private List<WorkerLogEntry> entries(JobId job) {
        return gateway.records(Topics.LOGS).stream()
                .map(JobLogTest::entry)
                .filter(entry -> entry.jobId().equals(job))
                .toList();
    }

    private static WorkerLogEntry entry(ConsumerRecord<String, byte[]> record) {
        try {
            return (WorkerLogEntry) RecordDecoder.decode(record);
        } catch (UnreadableMessageException e) {
            throw new IllegalStateException(e);
        }
    }
}
