package dev.coursecreator.model.event;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;

/**
 * A worker has taken the lesson. Seen again with the same attempt when a lost worker's command went to another.
 *
 * @param worker the name of the worker
 */
public record LessonStarted(JobId jobId, int lesson, int attempt, String worker) implements LessonEvent {

    public LessonStarted {
        Check.atLeast("lesson", lesson, 1);
        Check.atLeast("attempt", attempt, 1);
    }
}
