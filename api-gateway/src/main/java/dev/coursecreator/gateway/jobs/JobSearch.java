package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.Total;
import dev.coursecreator.rest.security.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches jobs, and reads the status of one. */
@Component
public final class JobSearch {

    private final JdbcClient jdbc;
    private final Reading reading;

    public JobSearch(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** The status of a job; empty if it does not exist or the caller may not see it. */
    public Optional<JobStatus> status(JobId id, Caller caller) {
        return reading.read(
                () -> jdbc.sql("SELECT status FROM processing_jobs WHERE id = :id" + caller.ownerCondition())
                        .param("id", id.toString())
                        .params(caller.ownerParameters())
                        .query(String.class)
                        .optional()
                        .flatMap(JobStatus::named));
    }

    /** How many of the jobs that the caller may see match. */
    public long count(JobFilter filter, Caller caller) {
        return reading.read(() -> jdbc.sql("SELECT COUNT(*) FROM processing_jobs" + where(filter, caller))
                .params(parameters(filter, caller))
                .query(Long.class)
                .single());
    }

    /** The oldest of the jobs that match and that the caller may see, the oldest first. */
    public List<JobMatch> oldest(JobFilter filter, int limit, Caller caller) {
        return reading.read(() -> jdbc.sql("SELECT id, course_id, status FROM processing_jobs" + where(filter, caller)
                        + " ORDER BY created_at, id LIMIT :limit")
                .params(parameters(filter, caller))
                .param("limit", limit)
                .query((row, n) -> new JobMatch(
                        JobId.parse(row.getString("id")),
                        CourseId.parse(row.getString("course_id")),
                        JobStatus.named(row.getString("status")).orElseThrow()))
                .list());
    }

    private static String where(JobFilter filter, Caller caller) {
        return " WHERE 1 = 1 " + caller.ownerCondition() + filter.where();
    }

    private static Map<String, Object> parameters(JobFilter filter, Caller caller) {
        var parameters = new HashMap<>(caller.ownerParameters());
        parameters.putAll(filter.parameters());
        return parameters;
    }

    /** Lists the jobs that the caller may see. */
    Page<JobSummary> list(JobFilter filter, JobOrder order, ListRequest part, Caller caller) {
        var where = where(filter, caller);
        var parameters = parameters(filter, caller);
        return reading.read(() ->
                part.of(items(where, parameters, order, part), total(where, parameters), order::key, JobSummary::id));
    }

    private Total total(String where, Map<String, Object> parameters) {
        return Total.of(jdbc.sql(Total.query("FROM processing_jobs" + where))
                .params(parameters)
                .query(Long.class)
                .single());
    }

    /** First only the ids, from an index if possible: a database reads all selected columns of the rows that it sorts. */
    private List<JobSummary> items(String where, Map<String, Object> parameters, JobOrder order, ListRequest part) {
        var ids = jdbc.sql("SELECT id FROM processing_jobs" + where + part.cursorCondition(order.expression(), "id")
                        + part.order(order.expression(), "id"))
                .params(parameters)
                .params(part.parameters())
                .query(String.class)
                .list();
        var jobs = ids.isEmpty() ? List.<JobSummary>of() : inOrder(ids);
        // On PostgreSQL, a job may be deleted between the two queries.
        return jobs.size() == ids.size() ? jobs : items(where, parameters, order, part);
    }

    /** The jobs that exist. */
    private List<JobSummary> inOrder(List<String> ids) {
        var jobs = new HashMap<String, JobSummary>();
        jdbc.sql("""
                        SELECT id, course_id, course_version, priority, status, progress, assembly_attempt, error_type, error_detail,
                            error_lesson, created_at, updated_at, started_at, completed_at,
                            (SELECT COUNT(*) FROM job_lessons WHERE job_id = id) AS lessons,
                            (SELECT COUNT(*) FROM job_lessons
                             WHERE job_id = id AND job_lessons.status = 'completed') AS lessons_completed,
                            (SELECT title FROM courses WHERE courses.id = course_id AND version = course_version
                             UNION ALL
                             SELECT title FROM courses WHERE root_id = course_id AND version = course_version) AS title
                        FROM processing_jobs
                        WHERE id IN (:ids)
                        """).param("ids", ids).query(row -> {
            jobs.put(row.getString("id"), JobRowMapper.summary(row));
        });
        var labels = labels(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(jobs.get(id)))
                .map(job -> job.with(labels.getOrDefault(job.id().toString(), new TreeMap<>())))
                .toList();
    }

    private Map<String, Map<String, String>> labels(List<String> ids) {
        var labels = new HashMap<String, Map<String, String>>();
        jdbc.sql("SELECT job_id, name, value FROM job_labels WHERE job_id IN (:ids)")
                .param("ids", ids)
                .query(row -> {
                    labels.computeIfAbsent(row.getString("job_id"), id -> new TreeMap<>())
                            .put(row.getString("name"), row.getString("value"));
                });
        return labels;
    }
}
