package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.rest.database.Reading;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries the live work. Reads only live jobs, so its cost does not depend on the number of ended jobs. */
@Component
final class LiveWorkQuery {

    private final JdbcClient jdbc;
    private final Reading reading;

    LiveWorkQuery(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    LiveWork now() {
        return reading.read(() -> {
            var jobs = groups("""
                    SELECT status, COUNT(*) AS many, MIN(updated_at) AS oldest
                    FROM processing_jobs
                    WHERE status IN ('pending', 'running')
                    GROUP BY status
                    """);
            var lessons = groups("""
                    SELECT job_lessons.status AS status, COUNT(*) AS many, MIN(job_lessons.updated_at) AS oldest
                    FROM processing_jobs JOIN job_lessons ON job_lessons.job_id = processing_jobs.id
                    WHERE processing_jobs.status IN ('pending', 'running')
                        AND job_lessons.status IN ('pending', 'running')
                    GROUP BY job_lessons.status
                    """);
            var waiting = lessons.getOrDefault(JobStatus.PENDING, Group.NONE);
            var running = lessons.getOrDefault(JobStatus.RUNNING, Group.NONE);
            return new LiveWork(
                    jobs.getOrDefault(JobStatus.PENDING, Group.NONE).many(),
                    jobs.getOrDefault(JobStatus.RUNNING, Group.NONE).many(),
                    waiting.many(),
                    running.many(),
                    waiting.oldest(),
                    earlier(running.oldest(), assembledSince()));
        });
    }

    /** The least recent of the last heartbeats of all running assemblies. */
    private @Nullable Instant assembledSince() {
        return jdbc.sql("""
                        SELECT MIN(updated_at) AS oldest
                        FROM processing_jobs
                        WHERE status = 'running' AND NOT EXISTS (
                            SELECT 1 FROM job_lessons WHERE job_id = processing_jobs.id AND job_lessons.status IN ('pending', 'running'))
                        """).query((row, n) -> row.getLong("oldest")).list().stream()
                .filter(oldest -> oldest > 0)
                .map(Instant::ofEpochMilli)
                .findFirst()
                .orElse(null);
    }

    private Map<JobStatus, Group> groups(String query) {
        var groups = new HashMap<JobStatus, Group>();
        jdbc.sql(query).query(row -> {
            groups.put(
                    JobStatus.named(row.getString("status")).orElseThrow(),
                    new Group(row.getInt("many"), Instant.ofEpochMilli(row.getLong("oldest"))));
        });
        return groups;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private record Group(int many, @Nullable Instant oldest) {
        static final Group NONE = new Group(0, null);
    }
}
