package dev.coursecreator.standalone.planted.gateway.audit;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted: imports courses. */
public interface Audit {
    void knows(Courses courses);
}
