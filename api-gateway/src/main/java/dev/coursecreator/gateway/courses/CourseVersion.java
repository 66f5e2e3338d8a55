package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.problem.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a course is asked for.
 *
 * @param number from 1; null for the current one
 */
record CourseVersion(CourseId course, @Nullable Integer number) {

    static final String NUMBER_IS = "Which version, from 1. Default: the current one";

    CourseVersion {
        if (number != null && number < 1) {
            throw new InvalidParameterException(
                    "version", String.valueOf(number), "version must be 1 or more but was " + number + ".");
        }
    }

    static CourseVersion current(CourseId course) {
        return new CourseVersion(course, null);
    }

    /** Limits a query on {@code courses} to the row of this version, with the parameters {@code course} and {@code number}. */
    String row() {
        return " courses.id = (SELECT id FROM courses WHERE " + VersionRow.OF_THE_COURSE
                + (number == null ? "AND is_current = 1 AND :number = 0) " : "AND version = :number) ");
    }

    /** The value of the parameter {@code number}. */
    int parameter() {
        return number == null ? 0 : number;
    }

    /** As a client named it. */
    @Override
    public String toString() {
        return number == null ? course.toString() : course + " in version " + number;
    }
}
