package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.LessonId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import dev.coursecreator.model.event.RenderedLesson.QuizTimes;
import dev.coursecreator.model.event.RenderedLesson.Slide;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.RenderSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A course with its metadata, lessons and artifacts.
 *
 * @param version counted from 1
 * @param current whether requests without a version get this one
 * @param revision counts the changes of this version
 * @param durationMs total duration of the lessons in milliseconds; null until published
 * @param manifest {@code course.json}; null until published
 */
record Course(
        CourseId id,
        int version,
        boolean current,
        int revision,
        String slug,
        String title,
        String description,
        CourseStatus status,
        @Nullable Long durationMs,
        @Nullable Artifact manifest,
        Metadata metadata,
        List<Lesson> lessons,
        Instant createdAt,
        Instant updatedAt) {

    Course {
        lessons = List.copyOf(lessons);
    }

    /** A strong ETag that changes with every update. */
    String etag() {
        return VersionRow.etag(version, revision);
    }

    CourseFields fields() {
        return new CourseFields(title, description, metadata.author(), metadata.tags());
    }

    /** Author, tags and render settings. Settings are given by their wire names. */
    @Schema(name = "CourseMetadata")
    record Metadata(
            @Nullable String author,
            String language,
            List<String> tags,
            String voice,
            String quality,
            String backgroundStyle,
            boolean backgroundMusic,
            String follow,
            String pace,
            double speed) {

        static Metadata of(@Nullable String author, List<String> tags, RenderSettings settings) {
            return new Metadata(
                    author,
                    settings.language(),
                    tags,
                    settings.voice(),
                    settings.quality().name().toLowerCase(Locale.ROOT),
                    settings.backgroundStyle().name().toLowerCase(Locale.ROOT),
                    settings.backgroundMusic(),
                    settings.followOrDefault().name().toLowerCase(Locale.ROOT),
                    settings.paceOrDefault().name().toLowerCase(Locale.ROOT),
                    settings.speedOrDefault());
        }
    }

    /**
     * A lesson.
     *
     * @param files null until the lesson is ready
     */
    record Lesson(
            LessonId id,
            int number,
            String title,
            LessonStatus status,
            @Nullable LessonFiles files,
            List<Subtitles> subtitles,
            List<Interactive> interactive,
            Instant createdAt,
            Instant updatedAt) {}

    /** The artifacts of a rendered lesson. */
    record LessonFiles(
            long durationMs,
            Artifact video,
            Artifact audio,
            Artifact transcript,
            List<Slide> slides,
            List<QuizTimes> quizzes) {}

    /** The subtitles of one language. */
    record Subtitles(String language, List<Cue> cues, Artifact vtt, Artifact srt) {}

    /**
     * An interactive element.
     *
     * @param position counted from 1 within the lesson
     */
    record Interactive(String id, int position, String kind, InteractiveElement content) {}
}
