package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import org.jspecify.annotations.Nullable;

/** What a submitted Markdown file becomes. */
sealed interface SubmissionTarget {

    /** A new course. */
    record NewCourse() implements SubmissionTarget {}

    /**
     * A new version of an existing course.
     *
     * @param expected the expected current state of the course
     */
    record NewVersion(CourseId course, RequestPreconditions expected) implements SubmissionTarget {}

    /** The existing course; null if there is none. */
    default @Nullable CourseId course() {
        return switch (this) {
            case NewCourse ignored -> null;
            case NewVersion version -> version.course();
        };
    }
}
