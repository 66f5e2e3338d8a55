package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.event.RenderedLesson.SubtitleTrack;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.LessonScript;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the lessons of a course with their subtitles and interactive elements, within the caller's transaction.
 *
 * <p>Parameters are bound one by one: most are JSON or parts of an artifact.
 */
final class Lessons {

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;

    Lessons(JdbcClient jdbc, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void draft(CourseId course, LessonScript lesson, Instant now) {
        var id = ids.get().toString();
        jdbc.sql("""
                        INSERT INTO lessons (id, course_id, number, title, status, slides, created_at, updated_at)
                        VALUES (:id, :course, :number, :title, 'pending', '[]', :now, :now)
                        """)
                .param("id", id)
                .param("course", course.toString())
                .param("number", lesson.number())
                .param("title", lesson.title())
                .param("now", now.toEpochMilli())
                .update();
        for (int i = 0; i < lesson.interactive().size(); i++) {
            insertInteractive(id, i + 1, lesson.interactive().get(i));
        }
    }

    void rendered(CourseId course, RenderedLesson lesson, Instant now) {
        var updated = jdbc.sql("""
                        UPDATE lessons
                        SET status = 'ready', duration_ms = :durationMs, slides = :slides, quizzes = :quizzes,
                            updated_at = :now,
                            video_key = :videoKey, video_bytes = :videoBytes,
                            audio_key = :audioKey, audio_bytes = :audioBytes,
                            transcript_key = :transcriptKey, transcript_bytes = :transcriptBytes
                        WHERE course_id = :course AND number = :number
                        """)
                .param("course", course.toString())
                .param("number", lesson.number())
                .param("durationMs", lesson.durationMs())
                .param("slides", MessageCodec.json().writeValueAsString(lesson.slides()))
                .param("quizzes", MessageCodec.json().writeValueAsString(lesson.quizzes()))
                .param("videoKey", lesson.video().key().sha256())
                .param("videoBytes", lesson.video().bytes())
                .param("audioKey", lesson.audio().key().sha256())
                .param("audioBytes", lesson.audio().bytes())
                .param("transcriptKey", lesson.transcript().key().sha256())
                .param("transcriptBytes", lesson.transcript().bytes())
                .param("now", now.toEpochMilli())
                .update();
        Check.that(updated == 1, "course " + course + " has no lesson " + lesson.number());
        replaceSubtitles(course, lesson);
    }

    private void replaceSubtitles(CourseId course, RenderedLesson rendered) {
        var lesson = jdbc.sql("SELECT id FROM lessons WHERE course_id = :course AND number = :number")
                .param("course", course.toString())
                .param("number", rendered.number())
                .query(String.class)
                .single();
        // An SQL list must not be empty; no language tag is.
        var languages = rendered.subtitles().isEmpty()
                ? List.of("")
                : rendered.subtitles().stream().map(SubtitleTrack::language).toList();
        jdbc.sql("DELETE FROM subtitles WHERE lesson_id = :lesson AND language NOT IN (:languages)")
                .param("lesson", lesson)
                .param("languages", languages)
                .update();
        rendered.subtitles().forEach(track -> upsertSubtitles(lesson, track));
    }

    private void upsertSubtitles(String lesson, SubtitleTrack track) {
        jdbc.sql("""
                        INSERT INTO subtitles (id, lesson_id, language, cues, vtt_key, vtt_bytes, srt_key, srt_bytes)
                        VALUES (:id, :lesson, :language, :cues, :vttKey, :vttBytes, :srtKey, :srtBytes)
                        ON CONFLICT (lesson_id, language) DO UPDATE
                        SET cues = excluded.cues, vtt_key = excluded.vtt_key, vtt_bytes = excluded.vtt_bytes,
                            srt_key = excluded.srt_key, srt_bytes = excluded.srt_bytes
                        """)
                .param("id", ids.get().toString())
                .param("lesson", lesson)
                .param("language", track.language())
                .param("cues", MessageCodec.json().writeValueAsString(track.cues()))
                .param("vttKey", track.vtt().key().sha256())
                .param("vttBytes", track.vtt().bytes())
                .param("srtKey", track.srt().key().sha256())
                .param("srtBytes", track.srt().bytes())
                .update();
    }

    private void insertInteractive(String lesson, int position, InteractiveElement element) {
        var kind = switch (element) {
            case InteractiveElement.Code code -> "code";
            case InteractiveElement.Quiz quiz -> "quiz";
            case InteractiveElement.Exercise exercise -> "exercise";
        };
        jdbc.sql("""
                        INSERT INTO interactive_elements (id, lesson_id, position, kind, content)
                        VALUES (:id, :lesson, :position, :kind, :content)
                        """)
                .param("id", ids.get().toString())
                .param("lesson", lesson)
                .param("position", position)
                .param("kind", kind)
                .param("content", MessageCodec.json().writeValueAsString(element))
                .update();
    }
}
