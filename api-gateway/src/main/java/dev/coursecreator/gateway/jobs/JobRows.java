package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.jobs.JobView.ErrorView;
import dev.coursecreator.gateway.jobs.JobView.JobLinks;
import dev.coursecreator.gateway.jobs.JobView.JobPhase;
import dev.coursecreator.gateway.jobs.JobView.LessonView;
import dev.coursecreator.gateway.jobs.JobView.Type;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads rows of the job tables as what is answered. */
final class JobRows {

    private JobRows() {}

    static JobView job(ResultSet row, List<LessonView> lessons) throws SQLException {
        var id = JobId.parse(row.getString("id"));
        var course = CourseId.parse(row.getString("course_id"));
        var status = status(row);
        return new JobView(
                id,
                Type.GENERATE,
                status,
                row.getInt("progress"),
                phase(row, status),
                course,
                error(row, number(row, "error_lesson")),
                lessons,
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "started_at"),
                instant(row, "completed_at"),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                JobLinks.of(id, course, status));
    }

    static JobSummary summary(ResultSet row) throws SQLException {
        var job = job(row, List.of());
        return new JobSummary(
                job.id(),
                job.type(),
                job.status(),
                job.progress(),
                job.phase(),
                job.courseId(),
                job.error(),
                row.getInt("lessons"),
                row.getInt("lessons_completed"),
                job.createdAt(),
                job.startedAt(),
                job.completedAt(),
                job.updatedAt(),
                job.links());
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
                error(row, null),
                instant(row, "started_at"),
                instant(row, "completed_at"));
    }

    private static JobStatus status(ResultSet row) throws SQLException {
        return JobStatus.named(row.getString("status")).orElseThrow();
    }

    private static @Nullable JobPhase phase(ResultSet row, JobStatus status) throws SQLException {
        if (status != JobStatus.RUNNING) {
            return null;
        }
        return row.getInt("assembly_attempt") > 0 ? JobPhase.ASSEMBLING : JobPhase.RENDERING;
    }

    private static @Nullable ErrorView error(ResultSet row, @Nullable Integer lesson) throws SQLException {
        var type = row.getString("error_type");
        return type == null ? null : ErrorView.of(type, row.getString("error_detail"), lesson);
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(value);
    }
}
