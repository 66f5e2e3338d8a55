package dev.coursecreator.standalone.planted.gateway.outgoing;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted: imports courses. */
public interface Outgoing {
    void knows(Courses courses);
}
