package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.courses.Course.Interactive;
import dev.coursecreator.gateway.courses.Course.LessonFiles;
import dev.coursecreator.gateway.courses.Course.Metadata;
import dev.coursecreator.gateway.courses.Course.Subtitles;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import dev.coursecreator.model.event.RenderedLesson.QuizTimes;
import dev.coursecreator.model.event.RenderedLesson.Slide;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.RenderSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Maps columns of the course tables. By hand, because most are JSON, artifacts (two columns each), epoch milliseconds or enums. */
final class CourseRowMapper {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<Slide>> SLIDES = new TypeReference<>() {};
    private static final TypeReference<List<QuizTimes>> QUIZZES = new TypeReference<>() {};
    private static final TypeReference<List<Cue>> CUES = new TypeReference<>() {};

    private CourseRowMapper() {}

    static Metadata metadata(ResultSet row) throws SQLException {
        var settings = MessageCodec.json().readValue(row.getString("settings"), RenderSettings.class);
        return Metadata.of(row.getString("author"), tags(row), settings);
    }

    static List<String> tags(ResultSet row) throws SQLException {
        return MessageCodec.json().readValue(row.getString("tags"), STRINGS);
    }

    /** The files of the lesson, or null if it has not been rendered. */
    static @Nullable LessonFiles filesOrNull(ResultSet row) throws SQLException {
        return number(row, "duration_ms") == null ? null : files(row);
    }

    static LessonFiles files(ResultSet row) throws SQLException {
        return new LessonFiles(
                row.getLong("duration_ms"),
                artifact(row, "video", ArtifactType.MP4),
                artifact(row, "audio", ArtifactType.M4A),
                artifact(row, "transcript", ArtifactType.MARKDOWN),
                slides(row),
                quizzes(row));
    }

    private static List<QuizTimes> quizzes(ResultSet row) throws SQLException {
        var quizzes = row.getString("quizzes");
        return quizzes == null ? List.of() : MessageCodec.json().readValue(quizzes, QUIZZES);
    }

    static List<Slide> slides(ResultSet row) throws SQLException {
        return MessageCodec.json().readValue(row.getString("slides"), SLIDES);
    }

    static Subtitles subtitles(ResultSet row) throws SQLException {
        return new Subtitles(
                row.getString("language"),
                MessageCodec.json().readValue(row.getString("cues"), CUES),
                artifact(row, "vtt", ArtifactType.VTT),
                artifact(row, "srt", ArtifactType.SRT));
    }

    static Interactive interactive(ResultSet row) throws SQLException {
        return new Interactive(
                row.getString("id"),
                row.getInt("position"),
                row.getString("kind"),
                MessageCodec.json().readValue(row.getString("content"), InteractiveElement.class));
    }

    /** The artifact in the columns {@code <name>_key} and {@code <name>_bytes}. */
    static Artifact artifact(ResultSet row, String name, ArtifactType type) throws SQLException {
        return new Artifact(new ArtifactKey(row.getString(name + "_key")), type, row.getLong(name + "_bytes"));
    }

    static @Nullable Artifact artifactOrNull(ResultSet row, String name, ArtifactType type) throws SQLException {
        return row.getString(name + "_key") == null ? null : artifact(row, name, type);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = number(row, column);
        return value == null ? null : Instant.ofEpochMilli(value);
    }
}
