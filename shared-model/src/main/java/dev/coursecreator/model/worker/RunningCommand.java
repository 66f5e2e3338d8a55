package dev.coursecreator.model.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;
import org.jspecify.annotations.Nullable;

/**
 * A command that a worker is processing.
 *
 * @param lesson the lesson's number, counted from 1; null if the course is assembled
 * @param attempt the attempt at this lesson or assembly, counted from 1
 * @param startedAt when the worker started, in milliseconds since 1970, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunningCommand(JobId jobId, @Nullable Integer lesson, int attempt, long startedAt) {

    public RunningCommand {
        Check.that(lesson == null || lesson >= 1, "lesson must be >= 1 but was " + lesson);
        Check.atLeast("attempt", attempt, 1);
        Check.atLeast("startedAt", startedAt, 0);
    }
}
