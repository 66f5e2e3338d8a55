package dev.coursecreator.model.event;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;

/**
 * Progress of a lesson. Also the worker's heartbeat: sent at least every ten seconds.
 *
 * @param phase the current phase
 * @param done completed units of work, including reused results
 * @param total units of work in the lesson; known before the first unit is done
 */
public record LessonProgressed(JobId jobId, int lesson, int attempt, Phase phase, int done, int total)
        implements LessonEvent {

    public LessonProgressed {
        Check.atLeast("lesson", lesson, 1);
        Check.atLeast("attempt", attempt, 1);
        Check.atLeast("total", total, 1);
        Check.that(done >= 0 && done <= total, "done must be between 0 and " + total + " but was " + done);
    }
}
