package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.security.Owner;

/** The latest source of a course was checked: its problems may have changed. A Spring application event. Listeners must not block. */
public record SourceChecked(CourseId course, Owner owner) {

    /** What other gateways are notified of: that the problems of some course may have changed. */
    public static final String NOTIFICATION = "source-checked";
}
