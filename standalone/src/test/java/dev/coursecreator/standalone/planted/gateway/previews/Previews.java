package dev.coursecreator.standalone.planted.gateway.previews;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted violation: previews imports courses. */
public interface Previews {
    void uses(Courses courses);
}
