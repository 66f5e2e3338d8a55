package dev.coursecreator.model.event;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;

/** An attempt at assembling the course failed. */
public record CourseAssemblyFailed(JobId jobId, int attempt, Failure failure) implements CourseEvent {

    public CourseAssemblyFailed {
        Check.atLeast("attempt", attempt, 1);
    }
}
