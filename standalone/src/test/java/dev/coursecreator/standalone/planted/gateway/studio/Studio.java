package dev.coursecreator.standalone.planted.gateway.studio;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted violation: studio imports courses. */
public interface Studio {
    void uses(Courses courses);
}
