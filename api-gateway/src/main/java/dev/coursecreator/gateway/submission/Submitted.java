package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;

/**
 * A generation that was accepted.
 *
 * @param lessons how many the course has
 * @param isAgain whether it was accepted before, and this is only the answer once more
 */
record Submitted(JobId jobId, CourseId courseId, int lessons, boolean isAgain) {

    /** For the first time. */
    Submitted(JobId jobId, CourseId courseId, int lessons) {
        this(jobId, courseId, lessons, false);
    }

    Submitted again() {
        return new Submitted(jobId, courseId, lessons, true);
    }
}
