package dev.coursecreator.gateway.workers;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.coursecreator.gateway.kafka.HeartbeatLog.Received;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.worker.RunningCommand;
import dev.coursecreator.model.worker.WorkerStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker as of its last heartbeat.
 *
 * @param version of its program
 * @param slots how many commands it processes concurrently
 * @param translates whether it can translate subtitles
 * @param lastSeenAt when its last heartbeat was received
 */
record WorkerView(
        String name,
        String version,
        Status status,
        int slots,
        boolean translates,
        Instant startedAt,
        Instant lastSeenAt,
        List<Work> running) {

    static WorkerView of(Received received) {
        var heartbeat = received.heartbeat();
        return new WorkerView(
                heartbeat.worker(),
                heartbeat.version(),
                Status.of(heartbeat.status()),
                heartbeat.slots(),
                heartbeat.canTranslate(),
                Instant.ofEpochMilli(heartbeat.startedAt()),
                received.at(),
                heartbeat.running().stream().map(Work::of).toList());
    }

    /** Whether the worker takes commands. */
    enum Status {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("out_of_space")
        OUT_OF_SPACE,
        @JsonProperty("stopping")
        STOPPING;

        private static Status of(WorkerStatus status) {
            return switch (status) {
                case ACTIVE -> ACTIVE;
                case OUT_OF_SPACE -> OUT_OF_SPACE;
                case STOPPING, STOPPED -> STOPPING;
            };
        }
    }

    /**
     * What a worker is doing.
     *
     * @param lesson the lesson's number; absent if the course is assembled
     * @param attempt the attempt at this lesson or assembly, counted from 1
     */
    record Work(JobId jobId, @Nullable Integer lesson, int attempt, Instant startedAt) {

        private static Work of(RunningCommand command) {
            return new Work(
                    command.jobId(), command.lesson(), command.attempt(), Instant.ofEpochMilli(command.startedAt()));
        }
    }
}
