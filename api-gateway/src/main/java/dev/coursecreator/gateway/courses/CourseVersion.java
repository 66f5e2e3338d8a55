package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.problem.InvalidParameterException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a version of a course in a request.
 *
 * @param number counted from 1; null for the current version
 */
record CourseVersion(CourseId course, @Nullable Integer number) {

    static final String NUMBER_IS = "Version number, from 1. Default: the current version";

    CourseVersion {
        if (number != null && number < 1) {
            throw new InvalidParameterException(
                    "version", String.valueOf(number), "version must be 1 or more but was " + number + ".");
        }
    }

    static CourseVersion current(CourseId course) {
        return new CourseVersion(course, null);
    }

    /** The SQL condition that selects the row of this version; {@link #parameters} has its parameters. */
    String condition() {
        return " courses.id = (SELECT id FROM courses WHERE " + VersionRow.OF_THE_COURSE
                + (number == null ? "AND is_current = 1 AND :number = 0) " : "AND version = :number) ");
    }

    /** The parameters of {@link #condition}. */
    Map<String, Object> parameters() {
        return Map.of("course", course.toString(), "number", number == null ? 0 : number);
    }

    /** For error messages. */
    @Override
    public String toString() {
        return number == null ? course.toString() : course + ", version " + number;
    }
}
