package dev.coursecreator.model.event;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;

/** An attempt at rendering the lesson failed. */
public record LessonFailed(JobId jobId, int lesson, int attempt, Failure failure) implements LessonEvent {

    public LessonFailed {
        Check.atLeast("lesson", lesson, 1);
        Check.atLeast("attempt", attempt, 1);
    }
}
