package dev.coursecreator.standalone.planted.gateway.keys;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted: imports courses. */
public interface Keys {
    void knows(Courses courses);
}
