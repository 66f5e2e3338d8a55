package dev.coursecreator.standalone.planted.gateway.outbox;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted: imports courses. */
public interface Outbox {
    void knows(Courses courses);
}
