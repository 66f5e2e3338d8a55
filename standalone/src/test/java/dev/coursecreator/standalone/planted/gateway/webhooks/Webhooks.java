package dev.coursecreator.standalone.planted.gateway.webhooks;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;

/** Planted violation: imports courses. */
public interface Webhooks {
    void uses(Courses courses);
}
