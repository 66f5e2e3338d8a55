package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.script.Warning;
import java.util.List;

/**
 * The receipt of an accepted generation.
 *
 * @param lessons number of lessons
 * @param warnings about the Markdown, by line
 * @param isReplayed whether this repeats the receipt of an earlier request
 */
record SubmissionReceipt(JobId jobId, CourseId courseId, int lessons, List<Warning> warnings, boolean isReplayed) {

    SubmissionReceipt {
        warnings = List.copyOf(warnings);
    }

    /** Of a new request. */
    SubmissionReceipt(JobId jobId, CourseId courseId, int lessons, List<Warning> warnings) {
        this(jobId, courseId, lessons, warnings, false);
    }

    SubmissionReceipt replayed() {
        return new SubmissionReceipt(jobId, courseId, lessons, warnings, true);
    }
}
