package dev.coursecreator.model.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the log of a worker that belongs to a job. May be lost: the worker's own log has it, too.
 *
 * @param lesson the lesson's number, counted from 1; null if the entry is not about a lesson
 * @param worker the name of the worker
 * @param at when, in milliseconds since 1970, UTC, by the worker's clock
 * @param logger the name of the class that logged it
 * @param text the message, followed by the stack trace if there is one; truncated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkerLogEntry(
        JobId jobId, @Nullable Integer lesson, String worker, long at, LogLevel level, String logger, String text)
        implements Message {

    public WorkerLogEntry {
        Check.that(lesson == null || lesson >= 1, "lesson must be >= 1 but was " + lesson);
        Check.notBlank("worker", worker);
        Check.atLeast("at", at, 0);
    }

    /** The entries of one job and worker keep their order. */
    @Override
    public String key() {
        return jobId.toString();
    }
}
