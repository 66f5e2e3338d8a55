package dev.coursecreator.standalone.planted.gateway.webhooks;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted: imports courses. */
public interface Webhooks {
    void knows(Courses courses);
}
