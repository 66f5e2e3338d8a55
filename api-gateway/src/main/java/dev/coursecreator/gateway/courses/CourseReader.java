package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.courses.Course.Interactive;
import dev.coursecreator.gateway.courses.Course.Lesson;
import dev.coursecreator.gateway.courses.Course.LessonFiles;
import dev.coursecreator.gateway.courses.Course.Subtitles;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.LessonId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.security.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads single courses and their parts. Deleted courses, and courses that the caller may not see, are not found. */
@Component
final class CourseReader {

    private final JdbcClient jdbc;
    private final Reading reading;

    CourseReader(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** The current version of a course, complete. */
    Optional<Course> find(CourseId id, Caller caller) {
        return find(CourseVersion.current(id), caller);
    }

    /** A version of a course, complete. */
    Optional<Course> find(CourseVersion version, Caller caller) {
        return reading.read(() -> jdbc.sql("""
                        SELECT id, version, is_current, revision, slug, title, description, status, duration_ms,
                            manifest_key, manifest_bytes, created_at, updated_at, author, tags, settings
                        FROM courses JOIN course_metadata ON course_id = id
                        WHERE deleted_at IS NULL AND
                        """ + version.condition() + caller.ownerCondition())
                .params(version.parameters())
                .params(caller.ownerParameters())
                .query((row, n) -> course(version.course(), row))
                .optional());
    }

    /** {@code course.json}; empty until the course is published. */
    Optional<Artifact> manifest(CourseVersion version, Caller caller) {
        return reading.read(() -> jdbc.sql("""
                        SELECT manifest_key, manifest_bytes
                        FROM courses
                        WHERE deleted_at IS NULL AND manifest_key IS NOT NULL AND
                        """ + version.condition() + caller.ownerCondition())
                .params(version.parameters())
                .params(caller.ownerParameters())
                .query((row, n) -> CourseRowMapper.artifact(row, "manifest", ArtifactType.JSON))
                .optional());
    }

    /** The files of a rendered lesson, except its subtitles. */
    Optional<LessonFiles> files(CourseVersion version, int lesson, Caller caller) {
        return reading.read(() -> jdbc.sql("""
                        SELECT lessons.duration_ms, slides, quizzes, video_key, video_bytes, audio_key, audio_bytes,
                            transcript_key, transcript_bytes
                        FROM lessons JOIN courses ON courses.id = course_id
                        WHERE lessons.number = :lesson AND lessons.status = 'ready' AND deleted_at IS NULL AND
                        """ + version.condition() + caller.ownerCondition())
                .params(version.parameters())
                .param("lesson", lesson)
                .params(caller.ownerParameters())
                .query((row, n) -> CourseRowMapper.files(row))
                .optional());
    }

    /** The subtitles of a rendered lesson in one language. */
    Optional<Subtitles> subtitles(CourseVersion version, int lesson, String language, Caller caller) {
        return reading.read(() -> jdbc.sql("""
                        SELECT language, cues, vtt_key, vtt_bytes, srt_key, srt_bytes
                        FROM subtitles
                            JOIN lessons ON lessons.id = lesson_id
                            JOIN courses ON courses.id = course_id
                        WHERE lessons.number = :lesson AND language = :language AND deleted_at IS NULL AND
                        """ + version.condition() + caller.ownerCondition())
                .params(version.parameters())
                .param("lesson", lesson)
                .param("language", language)
                .params(caller.ownerParameters())
                .query((row, n) -> CourseRowMapper.subtitles(row))
                .optional());
    }

    private Course course(CourseId id, ResultSet row) throws SQLException {
        return new Course(
                id,
                row.getInt("version"),
                row.getInt("is_current") == 1,
                row.getInt("revision"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("description"),
                CourseStatus.of(row.getString("status")),
                CourseRowMapper.number(row, "duration_ms"),
                CourseRowMapper.artifactOrNull(row, "manifest", ArtifactType.JSON),
                CourseRowMapper.metadata(row),
                lessons(CourseId.parse(row.getString("id"))),
                CourseRowMapper.instant(row, "created_at"),
                CourseRowMapper.instant(row, "updated_at"));
    }

    private List<Lesson> lessons(CourseId version) {
        var subtitles = byLesson(version, CourseRowMapper::subtitles, """
                SELECT lesson_id, subtitles.language AS language, cues, vtt_key, vtt_bytes, srt_key, srt_bytes
                FROM subtitles
                    JOIN lessons ON lessons.id = lesson_id
                    JOIN course_metadata ON course_metadata.course_id = lessons.course_id
                WHERE lessons.course_id = :course
                ORDER BY CASE WHEN subtitles.language = course_metadata.language THEN 0 ELSE 1 END, subtitles.language
                """);
        var interactive = byLesson(version, CourseRowMapper::interactive, """
                SELECT lesson_id, interactive_elements.id AS id, position, kind, content
                FROM interactive_elements JOIN lessons ON lessons.id = lesson_id
                WHERE course_id = :course
                ORDER BY position
                """);
        return jdbc.sql("""
                        SELECT id, number, title, status, duration_ms, slides, quizzes, video_key, video_bytes, audio_key,
                            audio_bytes, transcript_key, transcript_bytes, created_at, updated_at
                        FROM lessons
                        WHERE course_id = :course
                        ORDER BY number
                        """)
                .param("course", version.toString())
                .query((row, n) -> lesson(row, subtitles, interactive))
                .list();
    }

    private static Lesson lesson(
            ResultSet row, Map<String, List<Subtitles>> subtitles, Map<String, List<Interactive>> interactive)
            throws SQLException {
        var id = row.getString("id");
        return new Lesson(
                new LessonId(UUID.fromString(id)),
                row.getInt("number"),
                row.getString("title"),
                LessonStatus.of(row.getString("status")),
                CourseRowMapper.filesOrNull(row),
                subtitles.getOrDefault(id, List.of()),
                interactive.getOrDefault(id, List.of()),
                CourseRowMapper.instant(row, "created_at"),
                CourseRowMapper.instant(row, "updated_at"));
    }

    private <T> Map<String, List<T>> byLesson(CourseId version, Columns<T> columns, String sql) {
        var found = new HashMap<String, List<T>>();
        jdbc.sql(sql).param("course", version.toString()).query(row -> {
            found.computeIfAbsent(row.getString("lesson_id"), lesson -> new ArrayList<>())
                    .add(columns.read(row));
        });
        return found;
    }

    /** Maps a row. */
    private interface Columns<T> {
        T read(ResultSet row) throws SQLException;
    }
}
