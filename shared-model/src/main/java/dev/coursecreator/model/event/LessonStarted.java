package dev.coursecreator.model.event;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;

/**
 * A worker started the lesson. Sent again with the same attempt if the command is redelivered because a worker was lost.
 *
 * @param worker the name of the worker
 */
public record LessonStarted(JobId jobId, int lesson, int attempt, String worker) implements LessonEvent {

    public LessonStarted {
        Check.atLeast("lesson", lesson, 1);
        Check.atLeast("attempt", attempt, 1);
    }
}
