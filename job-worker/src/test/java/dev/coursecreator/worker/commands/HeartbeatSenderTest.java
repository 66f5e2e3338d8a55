package dev.coursecreator.worker.commands;

import static dev.coursecreator.worker.commands.SampleMessages.aJob;
import static dev.coursecreator.worker.commands.SampleMessages.assembly;
import static dev.coursecreator.worker.commands.SampleMessages.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatSenderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestGateway gateway = new TestGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aWorkerTellsWhatItDoesUntilItHasStopped() {
        var job = aJob();
        var work = SimulatedCommandHandler.blocking();
        try (var worker =
                TestWorker.start(work, "course-creator.worker.name=beating", "course-creator.worker.slots=2")) {
            await().atMost(PATIENCE).until(() -> !heartbeats().isEmpty());
            gateway.send(lesson(job, 7));
            await().atMost(PATIENCE)
                    .until(() -> !heartbeats().getLast().running().isEmpty());

            var busy = heartbeats().getLast();
            assertThat(busy.slots()).isEqualTo(2);
            assertThat(busy.version()).isEqualTo("development");
            assertThat(busy.voicesOrBundled()).containsExactly(TestWorker.VOICE.voice());
            assertThat(busy.status()).isEqualTo(WorkerStatus.ACTIVE);
            assertThat(busy.startedAt()).isEqualTo(heartbeats().getFirst().startedAt());
            assertThat(busy.running()).singleElement().satisfies(command -> {
                assertThat(command.jobId()).isEqualTo(job);
                assertThat(command.lesson()).isEqualTo(7);
                assertThat(command.startedAt()).isGreaterThanOrEqualTo(busy.startedAt());
            });
            work.complete();
            await().atMost(PATIENCE)
                    .until(() -> heartbeats().getLast().running().isEmpty());
        }
        await().atMost(PATIENCE).until(() -> heartbeats().getLast().status() == WorkerStatus.STOPPED);
    }

    @Test
    void commandsAreListedWhileTheyRun() {
        var job = aJob();
        var commands = new RunningCommands(Clock.fixed(Instant.ofEpochMilli(17), ZoneOffset.UTC));
        try (var first = commands.add(lesson(job, 1))) {
            try (var second = commands.add(assembly(job))) {
                assertThat(commands.all())
                        .extracting(command -> command.lesson() == null ? "course" : "lesson " + command.lesson())
                        .containsExactly("lesson 1", "course");
                assertThat(commands.all())
                        .allSatisfy(command -> assertThat(command.startedAt()).isEqualTo(17));
            }
            assertThat(commands.all()).hasSize(1);
        }
        assertThat(commands.all()).isEmpty();
    }

    private List<WorkerHeartbeat> heartbeats() {
        return gateway.records(Topics.HEARTBEATS).stream()
                .map(HeartbeatSenderTest::heartbeat)
                .filter(heartbeat -> heartbeat.worker().equals("beating"))
                .toList();
    }

    private static WorkerHeartbeat heartbeat(ConsumerRecord<String, byte[]> record) {
        try {
            return (WorkerHeartbeat) RecordDecoder.decode(record);
        } catch (UnreadableMessageException e) {
            throw new IllegalStateException(e);
        }
    }
}
