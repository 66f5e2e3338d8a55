package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobError;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.generation.LessonState;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.message.MessageCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lessons of jobs. Bound and mapped by hand, because columns hold JSON, enums in lower case, and nullable phases and errors. */
final class JobLessons {

    private final JdbcClient jdbc;

    JobLessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(JobState job, NewJob submitted, Instant now) {
        var facts = LessonFacts.of(submitted.script(), submitted.settings());
        var fingerprints = facts.stream().map(LessonFacts::fingerprint).toList();
        var renderedBefore = Measurements.renderedBefore(jdbc, submitted.owner(), fingerprints);
        for (var lesson : job.lessons()) {
            insert(job.id(), lesson, submitted, facts.get(lesson.lesson() - 1), renderedBefore, now);
        }
    }

    private void insert(
            JobId job,
            LessonState lesson,
            NewJob submitted,
            LessonFacts facts,
            Set<String> renderedBefore,
            Instant now) {
        jdbc.sql("""
                        INSERT INTO job_lessons
                            (job_id, lesson, title, status, attempt, done, total, line, fingerprint, voice, quality, words,
                             sentences, pauses_ms, made_before, updated_at)
                        VALUES (:jobId, :lesson, :title, :status, :attempt, :done, :total, :line, :fingerprint, :voice,
                            :quality, :words, :sentences, :pausesMs, :renderedBefore, :now)
                        """)
                .param("jobId", job.toString())
                .param("lesson", lesson.lesson())
                .param("title", lesson.title())
                .param("status", lesson.status().wireName())
                .param("attempt", lesson.attempt())
                .param("done", lesson.done())
                .param("total", lesson.total())
                .param(
                        "line",
                        submitted.lines().isEmpty() ? null : submitted.lines().get(lesson.lesson() - 1))
                .param("fingerprint", facts.fingerprint())
                .param("voice", submitted.settings().voice())
                .param("quality", submitted.settings().quality().name().toLowerCase(Locale.ROOT))
                .param("words", facts.words())
                .param("sentences", facts.sentences())
                .param("pausesMs", facts.pausesMs())
                .param("renderedBefore", renderedBefore.contains(facts.fingerprint()) ? 1 : 0)
                .param("now", now.toEpochMilli())
                .update();
    }

    /** The lessons of these jobs, in order. */
    Map<JobId, List<LessonState>> of(List<JobId> jobs) {
        var lessons = new HashMap<JobId, List<LessonState>>();
        jdbc.sql("""
                        SELECT job_id, lesson, title, status, attempt, attempts_before, phase, done, total, worker, error_type,
                            error_detail
                        FROM job_lessons
                        WHERE job_id IN (:jobs)
                        ORDER BY job_id, lesson
                        """).param("jobs", jobs.stream().map(JobId::toString).toList()).query(row -> {
            lessons.computeIfAbsent(JobId.parse(row.getString("job_id")), job -> new ArrayList<>())
                    .add(lesson(row));
        });
        return lessons;
    }

    void update(JobId job, LessonState lesson, Instant now) {
        var phase = lesson.phase();
        var error = lesson.error();
        var updated = jdbc.sql("""
                        UPDATE job_lessons
                        SET status = :status, attempt = :attempt, attempts_before = :attemptsBefore, phase = :phase,
                            done = :done, total = :total, worker = :worker, error_type = :errorType, error_detail = :errorDetail, updated_at = :now,
                            started_at = CASE WHEN :waits = 1 THEN NULL WHEN :worked = 1 THEN COALESCE(started_at, :now)
                                ELSE started_at END,
                            completed_at = CASE WHEN :terminal = 1 THEN COALESCE(completed_at, :now) END
                        WHERE job_id = :jobId AND lesson = :lesson
                        """)
                .param("jobId", job.toString())
                .param("lesson", lesson.lesson())
                .param("status", lesson.status().wireName())
                .param("attempt", lesson.attempt())
                .param("attemptsBefore", lesson.attemptsBefore())
                .param("phase", phase == null ? null : phase.name().toLowerCase(Locale.ROOT))
                .param("done", lesson.done())
                .param("total", lesson.total())
                .param("worker", lesson.worker())
                .param("errorType", error == null ? null : error.type())
                .param("errorDetail", error == null ? null : error.detail())
                .param("now", now.toEpochMilli())
                .param("waits", lesson.status() == JobStatus.PENDING ? 1 : 0)
                .param("worked", lesson.status() == JobStatus.RUNNING || lesson.status() == JobStatus.COMPLETED ? 1 : 0)
                .param("terminal", lesson.status().isTerminal() ? 1 : 0)
                .update();
        Check.that(updated == 1, "job " + job + " has no lesson " + lesson.lesson() + " to save");
    }

    void keep(JobId job, RenderedLesson rendered) {
        var updated = jdbc.sql("""
                        UPDATE job_lessons
                        SET result = :result, duration_ms = :durationMs, speech_ms = :speechMs, bytes = :bytes
                        WHERE job_id = :jobId AND lesson = :lesson
                        """)
                .param("jobId", job.toString())
                .param("lesson", rendered.number())
                .param("result", MessageCodec.json().writeValueAsString(rendered))
                .param("durationMs", rendered.durationMs())
                .param("speechMs", rendered.speechMs())
                .param("bytes", bytes(rendered))
                .update();
        Check.that(updated == 1, "job " + job + " has no lesson " + rendered.number() + " to save a result of");
    }

    private static long bytes(RenderedLesson lesson) {
        var slides = lesson.slides().stream().map(RenderedLesson.Slide::image);
        var subtitles = lesson.subtitles().stream().flatMap(track -> Stream.of(track.vtt(), track.srt()));
        return Stream.of(Stream.of(lesson.video(), lesson.audio(), lesson.transcript()), slides, subtitles)
                .flatMap(each -> each)
                .mapToLong(Artifact::bytes)
                .sum();
    }

    List<RenderedLesson> rendered(JobId job) {
        return jdbc
                .sql("SELECT result FROM job_lessons WHERE job_id = :jobId AND result IS NOT NULL ORDER BY lesson")
                .param("jobId", job.toString())
                .query(String.class)
                .list()
                .stream()
                .map(result -> MessageCodec.json().readValue(result, RenderedLesson.class))
                .toList();
    }

    List<StalledLesson> withoutHeartbeatSince(Instant since, int limit) {
        return jdbc.sql("""
                        SELECT job_id, lesson, attempt, updated_at
                        FROM job_lessons
                        WHERE status = 'running' AND updated_at < :since
                        ORDER BY updated_at
                        LIMIT :limit
                        """)
                .param("since", since.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> new StalledLesson(
                        JobId.parse(row.getString("job_id")),
                        row.getInt("lesson"),
                        row.getInt("attempt"),
                        Instant.ofEpochMilli(row.getLong("updated_at"))))
                .list();
    }

    static @Nullable JobError error(ResultSet row, @Nullable Integer lesson) throws SQLException {
        var type = row.getString("error_type");
        return type == null ? null : new JobError(type, row.getString("error_detail"), lesson);
    }

    private static LessonState lesson(ResultSet row) throws SQLException {
        var lesson = row.getInt("lesson");
        var phase = row.getString("phase");
        return new LessonState(
                lesson,
                row.getString("title"),
                JobStatus.named(row.getString("status")).orElseThrow(),
                row.getInt("attempt"),
                row.getInt("attempts_before"),
                phase == null ? null : Phase.valueOf(phase.toUpperCase(Locale.ROOT)),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("worker"),
                error(row, lesson));
    }
}
