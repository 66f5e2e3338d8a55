package dev.coursecreator.standalone.planted.gateway.pictures;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted violation: imports courses. */
public interface Pictures {
    void uses(Courses courses);
}
