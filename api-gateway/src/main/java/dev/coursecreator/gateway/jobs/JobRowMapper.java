package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobView.ErrorView;
import dev.coursecreator.gateway.jobs.JobView.JobLinks;
import dev.coursecreator.gateway.jobs.JobView.JobPhase;
import dev.coursecreator.gateway.jobs.JobView.LessonView;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps rows of the job tables to responses. */
final class JobRowMapper {

    private JobRowMapper() {}

    static JobSummary summary(ResultSet row) throws SQLException {
        var id = JobId.parse(row.getString("id"));
        var course = CourseId.parse(row.getString("course_id"));
        var status = status(row);
        return new JobSummary(
                id,
                JobView.Type.GENERATE,
                status,
                row.getInt("progress"),
                phase(row, status),
                course,
                row.getInt("course_version"),
                row.getString("title"),
                Map.of(),
                Priority.named(row.getString("priority")).orElseThrow(),
                error(row, number(row, "error_lesson"), null),
                row.getInt("lessons"),
                row.getInt("lessons_completed"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "started_at"),
                instant(row, "completed_at"),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                JobLinks.of(id, course, status));
    }

    static LessonView lesson(ResultSet row) throws SQLException {
        var status = status(row);
        var phase = row.getString("phase");
        return new LessonView(
                row.getInt("lesson"),
                row.getString("title"),
                status,
                phase == null ? null : Phase.valueOf(phase.toUpperCase(Locale.ROOT)),
                status == JobStatus.COMPLETED ? 100 : row.getInt("done") * 100 / row.getInt("total"),
                row.getInt("attempt"),
                row.getString("worker"),
                error(row, null, number(row, "line")),
                instant(row, "started_at"),
                instant(row, "completed_at"));
    }

    static JobStatus status(ResultSet row) throws SQLException {
        return JobStatus.named(row.getString("status")).orElseThrow();
    }

    static @Nullable JobPhase phase(ResultSet row, JobStatus status) throws SQLException {
        if (status != JobStatus.RUNNING) {
            return null;
        }
        return row.getInt("assembly_attempt") > 0 ? JobPhase.ASSEMBLING : JobPhase.RENDERING;
    }

    static @Nullable ErrorView error(ResultSet row, @Nullable Integer lesson, @Nullable Integer line)
            throws SQLException {
        var type = row.getString("error_type");
        return type == null ? null : ErrorView.of(type, row.getString("error_detail"), lesson, line);
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(value);
    }
}
