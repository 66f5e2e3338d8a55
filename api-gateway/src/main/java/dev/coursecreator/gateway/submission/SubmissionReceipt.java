package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;

/**
 * A generation that was accepted.
 *
 * @param lessons how many the course has
 * @param isAgain whether it was accepted before, and this is only the answer once more
 */
record SubmissionReceipt(JobId jobId, CourseId courseId, int lessons, boolean isAgain) {

    /** For the first time. */
    SubmissionReceipt(JobId jobId, CourseId courseId, int lessons) {
        this(jobId, courseId, lessons, false);
    }

    SubmissionReceipt again() {
        return new SubmissionReceipt(jobId, courseId, lessons, true);
    }
}
