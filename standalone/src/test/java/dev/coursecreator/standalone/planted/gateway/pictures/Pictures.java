package dev.coursecreator.standalone.planted.gateway.pictures;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted: imports courses. */
public interface Pictures {
    void knows(Courses courses);
}
