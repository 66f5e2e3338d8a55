package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;

/**
 * The receipt of an accepted generation.
 *
 * @param lessons number of lessons
 * @param isReplayed whether this repeats the receipt of an earlier request
 */
record SubmissionReceipt(JobId jobId, CourseId courseId, int lessons, boolean isReplayed) {

    /** Of a new request. */
    SubmissionReceipt(JobId jobId, CourseId courseId, int lessons) {
        this(jobId, courseId, lessons, false);
    }

    SubmissionReceipt replayed() {
        return new SubmissionReceipt(jobId, courseId, lessons, true);
    }
}
