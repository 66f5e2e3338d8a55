package dev.coursecreator.model.event;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;

/** The lesson was rendered and all of its files are in the artifact store. Completes the lesson. */
public record LessonRendered(JobId jobId, int attempt, RenderedLesson result) implements LessonEvent {

    public LessonRendered {
        Check.atLeast("attempt", attempt, 1);
    }

    @Override
    public int lesson() {
        return result.number();
    }
}
