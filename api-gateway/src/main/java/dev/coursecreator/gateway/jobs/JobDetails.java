package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobView.JobLinks;
import dev.coursecreator.gateway.jobs.JobView.JobOptions;
import dev.coursecreator.gateway.jobs.JobView.LessonView;
import dev.coursecreator.gateway.jobs.JobView.TimelineEntry;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one job with its lessons and timeline. Rows are mapped by hand, because columns hold JSON and value types. */
@Component
public final class JobDetails {

    private final JdbcClient jdbc;
    private final Reading reading;
    private final Clock clock;

    public JobDetails(JdbcClient jdbc, Reading reading, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.clock = clock;
    }

    /** The job; empty if it does not exist or the caller may not see it. */
    public Optional<JobView> find(JobId id, Caller caller) {
        return reading.read(() -> jdbc.sql("""
                        SELECT id, course_id, course_version, status, progress, settings, priority, attempt, assembly_attempt,
                            error_type, error_detail, error_lesson, done_before, warnings, created_at, queued_again_at, started_at,
                            completed_at, deadline, updated_at,
                            (SELECT line FROM job_lessons WHERE job_id = id AND lesson = error_lesson) AS error_line,
                            (SELECT SUM(done) FROM job_lessons WHERE job_id = id) AS done,
                            (SELECT SUM(total) FROM job_lessons WHERE job_id = id) AS total
                        FROM processing_jobs
                        WHERE id = :id
                        """ + caller.ownerCondition())
                .param("id", id.toString())
                .params(caller.ownerParameters())
                .query((row, n) -> job(row, id))
                .optional());
    }

    private JobView job(ResultSet row, JobId id) throws SQLException {
        var course = CourseId.parse(row.getString("course_id"));
        var status = JobRowMapper.status(row);
        var settings = MessageCodec.json().readValue(row.getString("settings"), RenderSettings.class);
        return new JobView(
                id,
                JobView.Type.GENERATE,
                status,
                row.getInt("progress"),
                JobRowMapper.phase(row, status),
                course,
                row.getInt("course_version"),
                JobOptions.of(settings),
                labels(id),
                Priority.named(row.getString("priority")).orElseThrow(),
                row.getInt("attempt"),
                JobRowMapper.error(
                        row, JobRowMapper.number(row, "error_lesson"), JobRowMapper.number(row, "error_line")),
                lessons(id),
                WarningsColumn.parse(row.getString("warnings")),
                timeline(id),
                queueWait(row).toMillis(),
                status == JobStatus.RUNNING ? remainingSeconds(row) : null,
                Instant.ofEpochMilli(row.getLong("created_at")),
                JobRowMapper.instant(row, "started_at"),
                JobRowMapper.instant(row, "completed_at"),
                JobRowMapper.instant(row, "deadline"),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                JobLinks.of(id, course, status));
    }

    private Duration queueWait(ResultSet row) throws SQLException {
        var again = JobRowMapper.instant(row, "queued_again_at");
        var since = again == null ? Instant.ofEpochMilli(row.getLong("created_at")) : again;
        var started = JobRowMapper.instant(row, "started_at");
        var ended = JobRowMapper.instant(row, "completed_at");
        var until = started != null ? started : Objects.requireNonNullElseGet(ended, clock::instant);
        return until.isBefore(since) ? Duration.ZERO : Duration.between(since, until);
    }

    private @Nullable Long remainingSeconds(ResultSet row) throws SQLException {
        var started = JobRowMapper.instant(row, "started_at");
        return started == null
                ? null
                : new RenderingSpeed(
                                row.getLong("done") - row.getLong("done_before"),
                                Duration.between(started, clock.instant()))
                        .secondsFor(row.getLong("total"), row.getLong("done"));
    }

    private Map<String, String> labels(JobId id) {
        var labels = new TreeMap<String, String>();
        jdbc.sql("SELECT name, value FROM job_labels WHERE job_id = :id")
                .param("id", id.toString())
                .query(row -> {
                    labels.put(row.getString("name"), row.getString("value"));
                });
        return labels;
    }

    private List<LessonView> lessons(JobId id) {
        return jdbc.sql("""
                        SELECT lesson, title, status, attempt, phase, done, total, worker, error_type, error_detail, line,
                            started_at, completed_at
                        FROM job_lessons
                        WHERE job_id = :id
                        ORDER BY lesson
                        """)
                .param("id", id.toString())
                .query((row, n) -> JobRowMapper.lesson(row))
                .list();
    }

    private List<TimelineEntry> timeline(JobId id) {
        return jdbc.sql("""
                        SELECT type, data, created_at
                        FROM job_events
                        WHERE job_id = :id AND type <> 'lesson.progressed'
                        ORDER BY seq
                        """)
                .param("id", id.toString())
                .query((row, n) -> new TimelineEntry(
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        row.getString("type"),
                        TimelineDetail.of(
                                row.getString("type"), MessageCodec.json().readTree(row.getString("data")))))
                .list();
    }
}
