package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.security.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The database row of one version of a course.
 *
 * @param id of the row
 * @param number counted from 1 within the course
 * @param revision number of the latest update of the row
 */
record VersionRow(CourseId id, int number, int revision, Owner owner) {

    /** SQL condition: all versions of the course {@code :course}. */
    static final String OF_THE_COURSE = " (id = :course AND root_id IS NULL OR root_id = :course) ";

    static VersionRow of(ResultSet row, int n) throws SQLException {
        return new VersionRow(
                CourseId.parse(row.getString("id")),
                row.getInt("version"),
                row.getInt("revision"),
                new Owner(row.getString("owner")));
    }

    String etag() {
        return etag(number, revision);
    }

    static String etag(int number, int revision) {
        return "\"" + number + "." + revision + "\"";
    }
}
