package dev.coursecreator.standalone.planted.gateway.progress;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;
import javax.sql.DataSource;

/** Planted violation: imports courses and uses JDBC. */
public interface Progress {
    void uses(Courses courses, DataSource tables);
}
