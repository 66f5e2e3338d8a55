package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobError;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.generation.LessonState;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.security.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored jobs. Changes run in the caller's transaction. Rows are mapped by hand, because states are value types. */
@Component
public final class Jobs {

    private final JdbcClient jdbc;
    private final Database database;
    private final Clock clock;
    private final JobLessons lessons;
    private final LiveJobsQuota quota;

    @Autowired
    Jobs(JdbcClient jdbc, Database database, Clock clock, LiveJobsQuota quota) {
        this.jdbc = jdbc;
        this.database = database;
        this.clock = clock;
        this.lessons = new JobLessons(jdbc);
        this.quota = quota;
    }

    /** Without a quota. */
    public Jobs(JdbcClient jdbc, Database database, Clock clock) {
        this(jdbc, database, clock, new LiveJobsQuota(jdbc, database, 0));
    }

    /** Inserts a new job with default options. */
    public void insert(JobState job, Owner owner, CourseScript script, RenderSettings settings) {
        insert(job, new NewJob(owner, script, settings, JobTerms.NONE, List.of()), 1);
    }

    /**
     * Inserts a new job with its lessons; the course must exist.
     *
     * @param courseVersion the version of the course that the job generates, from 1
     * @throws TooManyJobsException if the owner has reached the quota of live jobs
     */
    public JobFacts insert(JobState job, NewJob submitted, int courseVersion) {
        quota.requireCapacity(submitted.owner());
        var now = clock.instant();
        new JobInserts(jdbc).insert(job, submitted, courseVersion, now);
        lessons.insert(job, submitted, now);
        return new JobFacts(jdbc, clock, job.id(), JobFacts.Columns.of(submitted, courseVersion, now));
    }

    /** Reads the job's state and locks the job until the caller's transaction ends; empty if there is no such job. */
    public Optional<JobState> lock(JobId id) {
        return lock(List.of(id)).stream().findFirst().map(LockedJob::state);
    }

    /**
     * Reads the states of jobs, and locks the jobs until the caller's transaction ends. All transactions lock in the order of the ids, so that they
     * do not deadlock.
     *
     * @return in the order of the ids, without jobs that do not exist
     */
    public List<LockedJob> lock(Collection<JobId> ids) {
        var rows = jdbc.sql("""
                        SELECT id, course_id, status, progress, attempt, assembly_attempt, assembly_attempts_before,
                            error_type, error_detail, error_lesson, owner, priority, course_version, created_at, deadline
                        FROM processing_jobs
                        WHERE id IN (:ids)
                        ORDER BY id
                        """ + database.forUpdate())
                .param("ids", ids.stream().map(JobId::toString).toList())
                .query(Row::of)
                .list();
        var lessonsOf = rows.isEmpty()
                ? Map.<JobId, List<LessonState>>of()
                : lessons.of(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new LockedJob(
                        row.with(lessonsOf.getOrDefault(row.id(), List.of())),
                        new JobFacts(jdbc, clock, row.id(), row.facts())))
                .toList();
    }

    /**
     * Replaces the state of a job that was {@linkplain #lock locked} in this transaction.
     *
     * @param heartbeats lessons whose worker sent an event, whether or not anything changed
     *
     * @throws TooManyJobsException if the job becomes live again, and its owner has reached the quota of live jobs
     */
    public void save(JobState before, JobState after, Set<Integer> heartbeats) {
        if (before.status().isTerminal() && !after.status().isTerminal()) {
            quota.requireCapacity(facts(after.id()).owner());
        }
        var now = clock.instant();
        for (var lesson : after.lessons()) {
            if (heartbeats.contains(lesson.lesson())
                    || !lesson.equals(before.lessons().get(lesson.lesson() - 1))) {
                lessons.update(after.id(), lesson, now);
            }
        }
        update(after, now);
        if (after.attempt() != before.attempt()) {
            beginNextAttempt(after, now);
        }
    }

    /** Deletes a job that was {@linkplain #lock locked} in this transaction, with everything stored for it except its course. */
    public void delete(JobId id) {
        var deleted = jdbc.sql("DELETE FROM processing_jobs WHERE id = :id")
                .param("id", id.toString())
                .update();
        Check.that(deleted == 1, "there is no job " + id + " to delete");
    }

    /** The live jobs whose deadlines have passed. */
    public List<JobId> pastDeadline(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT id
                        FROM processing_jobs
                        WHERE deadline <= :now AND status IN ('pending', 'running')
                        ORDER BY deadline
                        LIMIT :limit
                        """)
                .param("now", now.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> JobId.parse(row.getString("id")))
                .list();
    }

    /** The earliest deadline of the live jobs; empty if none has a deadline. */
    public Optional<Instant> nextDeadline() {
        return jdbc.sql("""
                        SELECT deadline
                        FROM processing_jobs
                        WHERE deadline IS NOT NULL AND status IN ('pending', 'running')
                        ORDER BY deadline
                        LIMIT 1
                        """).query(Long.class).optional().map(Instant::ofEpochMilli);
    }

    /** Stores the result of a lesson, until the course is assembled. */
    public void keep(JobId id, RenderedLesson lesson) {
        lessons.keep(id, lesson);
    }

    /** The results of the rendered lessons, in order. */
    public List<RenderedLesson> renderedLessons(JobId id) {
        return lessons.rendered(id);
    }

    /** The running lessons whose workers have sent no event since then. */
    public List<StalledLesson> withoutHeartbeatSince(Instant since, int limit) {
        return lessons.withoutHeartbeatSince(since, limit);
    }

    /** The properties with which the job was submitted; the job must exist. */
    public JobFacts facts(JobId id) {
        return new JobFacts(jdbc, clock, id);
    }

    /** The job waits again, and a deadline that has passed is removed. */
    private void beginNextAttempt(JobState job, Instant now) {
        jdbc.sql("""
                        UPDATE processing_jobs
                        SET attempt = :attempt, assembly_attempts_before = :assemblyAttemptsBefore,
                            queued_again_at = :now, done_before = :done, started_at = NULL,
                            deadline = CASE WHEN deadline > :now THEN deadline END
                        WHERE id = :id
                        """)
                .param("id", job.id().toString())
                .param("attempt", job.attempt())
                .param("assemblyAttemptsBefore", job.assemblyAttemptsBefore())
                .param("done", job.done())
                .param("now", now.toEpochMilli())
                .update();
    }

    /** Whether a worker has started the job: a job that was cancelled or missed its deadline may never have started. */
    private static boolean isStarted(JobState job) {
        return switch (job.status()) {
            case PENDING, CANCELLED -> false;
            case RUNNING, COMPLETED -> true;
            case FAILED -> job.error() != null && !job.error().type().equals(JobError.DEADLINE_EXCEEDED);
        };
    }

    private void update(JobState job, Instant now) {
        var error = job.error();
        var updated = jdbc.sql("""
                        UPDATE processing_jobs
                        SET status = :status, progress = :progress, assembly_attempt = :assemblyAttempt,
                            error_type = :errorType, error_detail = :errorDetail, error_lesson = :errorLesson,
                            updated_at = :now,
                            started_at = CASE WHEN :begun = 1 THEN COALESCE(started_at, :now) ELSE started_at END,
                            completed_at = CASE WHEN :terminal = 1 THEN COALESCE(completed_at, :now) END
                        WHERE id = :id
                        """)
                .param("id", job.id().toString())
                .param("status", job.status().wireName())
                .param("progress", job.progress())
                .param("assemblyAttempt", job.assemblyAttempt())
                .param("errorType", error == null ? null : error.type())
                .param("errorDetail", error == null ? null : error.detail())
                .param("errorLesson", error == null ? null : error.lesson())
                .param("now", now.toEpochMilli())
                .param("begun", isStarted(job) ? 1 : 0)
                .param("terminal", job.status().isTerminal() ? 1 : 0)
                .update();
        Check.that(updated == 1, "there is no job " + job.id() + " to save");
    }

    /** The columns of the job itself. */
    private record Row(
            JobId id,
            CourseId courseId,
            JobStatus status,
            int progress,
            int attempt,
            int assemblyAttempt,
            int assemblyAttemptsBefore,
            @Nullable JobError error,
            JobFacts.Columns facts) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(
                    JobId.parse(row.getString("id")),
                    CourseId.parse(row.getString("course_id")),
                    JobStatus.named(row.getString("status")).orElseThrow(),
                    row.getInt("progress"),
                    row.getInt("attempt"),
                    row.getInt("assembly_attempt"),
                    row.getInt("assembly_attempts_before"),
                    JobLessons.error(row, row.getObject("error_lesson") == null ? null : row.getInt("error_lesson")),
                    JobFacts.Columns.of(row));
        }

        JobState with(List<LessonState> lessons) {
            return new JobState(
                    id, courseId, status, progress, attempt, assemblyAttempt, assemblyAttemptsBefore, error, lessons);
        }
    }
}
