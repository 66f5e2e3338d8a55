package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.security.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One version of a course, as it is found in the database.
 *
 * @param id of the row
 * @param number counted from 1 within the course
 * @param revision counts its changes
 */
record VersionRow(CourseId id, int number, int revision, Owner owner) {

    /** The rows of the course {@code :course}, all versions. */
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
