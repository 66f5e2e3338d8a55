package dev.coursecreator.standalone.planted.gateway.progress;

import dev.coursecreator.standalone.planted.gateway.courses.Courses;
import javax.sql.DataSource;

/** Planted: imports courses; speaks JDBC. */
public interface Progress {
    void knows(Courses courses, DataSource tables);
}
