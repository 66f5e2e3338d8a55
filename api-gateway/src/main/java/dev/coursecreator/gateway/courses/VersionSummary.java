package dev.coursecreator.gateway.courses;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.link.ApiLink;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a course as a list item.
 *
 * @param version counted from 1
 * @param current whether requests without a version get this one
 * @param status for a draft, generation is still running or has failed
 * @param durationMs total duration of the lessons in milliseconds; null until published
 * @param createdAt when it was submitted
 */
@Schema(name = "CourseVersion")
record VersionSummary(
        int version,
        boolean current,
        CourseStatus status,
        String title,
        int lessons,
        int lessonsReady,
        @Nullable Long durationMs,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("_links") VersionLinks links) {

    /** Links to related resources. */
    record VersionLinks(@ApiLink String self) {}

    static VersionSummary of(CourseId course, ResultSet row) throws SQLException {
        var number = row.getInt("version");
        return new VersionSummary(
                number,
                row.getInt("is_current") == 1,
                CourseStatus.of(row.getString("status")),
                row.getString("title"),
                row.getInt("lessons"),
                row.getInt("ready"),
                CourseRowMapper.number(row, "duration_ms"),
                CourseRowMapper.instant(row, "created_at"),
                CourseRowMapper.instant(row, "updated_at"),
                new VersionLinks(new FileLinkFactory(course, number).self()));
    }
}
