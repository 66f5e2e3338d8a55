package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.courses.IfMatch;
import dev.coursecreator.model.CourseId;
import org.jspecify.annotations.Nullable;

/** What a submitted Markdown file is to become. */
sealed interface SubmissionTarget {

    /** A course of its own. */
    record NewCourse() implements SubmissionTarget {}

    /**
     * A new version of a course.
     *
     * @param expected what the course is to be now
     */
    record NewVersion(CourseId course, IfMatch expected) implements SubmissionTarget {}

    SubmissionTarget NEW_COURSE = new NewCourse();

    /** The course that is there already; null if there is none. */
    default @Nullable CourseId course() {
        return switch (this) {
            case NewCourse ignored -> null;
            case NewVersion version -> version.course();
        };
    }
}
