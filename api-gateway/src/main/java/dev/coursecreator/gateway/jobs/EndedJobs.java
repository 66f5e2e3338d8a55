package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jobs that ended long ago, for the retention sweep; and the files that other jobs still need. */
@Component
public final class EndedJobs {

    private static final String ENDED = " completed_at < :before AND status IN ('completed', 'failed', 'cancelled') ";
    private static final int FETCH_SIZE = 200;

    private final JdbcClient jdbc;
    private final Reading reading;

    public EndedJobs(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    public long count(Instant before) {
        return reading.read(() -> jdbc.sql("SELECT COUNT(*) FROM processing_jobs WHERE" + ENDED)
                .param("before", before.toEpochMilli())
                .query(Long.class)
                .single());
    }

    /** The jobs that ended before then, oldest first; at most {@code limit}. */
    public List<JobId> find(Instant before, int limit) {
        return reading.read(() -> jdbc.sql(
                        "SELECT id FROM processing_jobs WHERE" + ENDED + "ORDER BY completed_at, id LIMIT :limit")
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .query((row, n) -> JobId.parse(row.getString("id")))
                .list());
    }

    /** Deletes those of the jobs that ended before then, with everything stored for them except their courses. */
    public int remove(List<JobId> ids, Instant before) {
        return jdbc.sql("DELETE FROM processing_jobs WHERE id IN (:ids) AND" + ENDED)
                .param("ids", ids.stream().map(JobId::toString).toList())
                .param("before", before.toEpochMilli())
                .update();
    }

    /** When the oldest live job was submitted; empty if there is none. */
    public Optional<Instant> oldestLive() {
        return reading.read(() -> jdbc.sql("""
                        SELECT created_at FROM processing_jobs WHERE status IN ('pending', 'running')
                        ORDER BY created_at LIMIT 1
                        """)
                .query((row, n) -> Instant.ofEpochMilli(row.getLong("created_at")))
                .optional());
    }

    /** Whether a live job generates any version of the course. */
    public boolean isBeingGenerated(CourseId course) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM processing_jobs
                                WHERE course_id = :course AND status IN ('pending', 'running')
                                """)
                        .param("course", course.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Visits the results of lessons as JSON, and the scripts and settings of jobs that can be retried, if they have pictures
     * or a theme.
     *
     * @param endedBefore jobs that ended before then are skipped; null for none
     */
    public void files(@Nullable Instant endedBefore, Consumer<String> visitor) {
        reading.read(() -> {
            jdbc.sql("""
                            SELECT result
                            FROM job_lessons JOIN processing_jobs ON processing_jobs.id = job_id
                            WHERE result IS NOT NULL AND (processing_jobs.completed_at IS NULL
                                OR processing_jobs.completed_at >= :before)
                            """)
                    .withFetchSize(FETCH_SIZE)
                    .param("before", endedBefore == null ? 0 : endedBefore.toEpochMilli())
                    .query(row -> {
                        visitor.accept(row.getString("result"));
                    });
            jdbc.sql("""
                            SELECT script, settings
                            FROM processing_jobs
                            WHERE status IN ('failed', 'cancelled') AND completed_at >= :before
                                AND (script LIKE :picture OR settings LIKE :theme)
                            """)
                    .withFetchSize(FETCH_SIZE)
                    .param("before", endedBefore == null ? 0 : endedBefore.toEpochMilli())
                    .param("picture", "%\"kind\":\"picture\"%")
                    .param("theme", "%\"theme\":{%")
                    .query(row -> {
                        visitor.accept(row.getString("script"));
                        visitor.accept(row.getString("settings"));
                    });
            return true;
        });
    }
}
