package dev.coursecreator.gateway.joblogs;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.coursecreator.gateway.kafka.JobLog;
import dev.coursecreator.model.worker.LogLevel;
import dev.coursecreator.model.worker.WorkerLogEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workers have logged about a job.
 *
 * @param items in order
 * @param truncated whether there are older entries, or newer ones that were not reached
 */
@Schema(name = "JobLog")
record JobLogView(List<Entry> items, boolean truncated) {

    static JobLogView of(JobLog.Entries entries) {
        return new JobLogView(entries.entries().stream().map(Entry::of).toList(), entries.isTruncated());
    }

    /**
     * An entry.
     *
     * @param at by the worker's clock
     * @param worker name of the worker
     * @param lesson number of the lesson; absent if the entry is not about a lesson
     * @param logger name of the class that logged it
     * @param text the message, followed by the stack trace if there is one; truncated
     */
    @Schema(name = "JobLogEntry")
    record Entry(
            Instant at,
            Level level,
            String worker,
            @Nullable Integer lesson,
            String logger,
            String text) {

        private static Entry of(WorkerLogEntry entry) {
            return new Entry(
                    Instant.ofEpochMilli(entry.at()),
                    Level.of(entry.level()),
                    entry.worker(),
                    entry.lesson(),
                    entry.logger(),
                    entry.text());
        }
    }

    /** How important it is. */
    enum Level {
        @JsonProperty("info")
        INFO,
        @JsonProperty("warn")
        WARN,
        @JsonProperty("error")
        ERROR;

        private static Level of(LogLevel level) {
            return switch (level) {
                case INFO -> INFO;
                case WARN -> WARN;
                case ERROR -> ERROR;
            };
        }
    }
}
