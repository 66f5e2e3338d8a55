package dev.coursecreator.standalone.planted.gateway.limits;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted: imports courses. */
public interface Limits {
    void knows(Courses courses);
}
