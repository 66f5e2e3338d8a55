package dev.coursecreator.model.event;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.artifact.Artifact;

/**
 * The course was assembled. Completes the job.
 *
 * @param manifest {@code course.json}
 */
public record CourseAssembled(JobId jobId, int attempt, Artifact manifest) implements CourseEvent {

    public CourseAssembled {
        Check.atLeast("attempt", attempt, 1);
    }
}
