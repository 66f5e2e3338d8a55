package dev.coursecreator.model.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.Warning;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A completed course and all of its files, with their paths in the course folder and their artifacts.
 *
 * @param format the version of the manifest format
 * @param slug the name of the course folder
 * @param durationMs total length of all lessons in milliseconds
 * @param seenShare the share of the spoken words that are spoken while their own block is on the screen, from 0 to 1;
 *     null in a manifest of an earlier version, like the following two
 * @param wordsPerPage the average number of words that are spoken while a slide image is shown
 * @param warnings what of the Markdown was understood otherwise than written, or left out; by line
 * @param lessons in order
 */
public record CourseManifest(
        String format,
        CourseId id,
        String slug,
        String title,
        String description,
        @Nullable String author,
        String language,
        List<String> tags,
        RenderSettings settings,
        long durationMs,
        @Nullable Double seenShare,
        @Nullable Double wordsPerPage,
        @Nullable List<Warning> warnings,
        List<Lesson> lessons) {

    /** The version written by this code. */
    public static final String FORMAT = "course-creator/1";

    public CourseManifest {
        Check.fileName("slug", slug);
        tags = List.copyOf(tags);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        lessons = List.copyOf(lessons);
    }

    @Override
    public List<Warning> warnings() {
        return Objects.requireNonNullElse(warnings, List.of());
    }

    /**
     * A lesson.
     *
     * @param folder the lesson's folder within the course folder, such as {@code 01-first-steps}
     */
    public record Lesson(
            int number,
            String title,
            String folder,
            long durationMs,
            File video,
            File audio,
            File transcript,
            List<Slide> slides,
            List<Subtitles> subtitles,
            List<Interactive> interactive) {

        public Lesson {
            Check.fileName("folder", folder);
            slides = List.copyOf(slides);
            subtitles = List.copyOf(subtitles);
            interactive = List.copyOf(interactive);
        }
    }

    /**
     * A file of a lesson.
     *
     * @param path relative to the lesson's folder, with {@code /} between names
     * @param artifact the file's content
     */
    public record File(String path, Artifact artifact) {
        public File {
            Check.relativePath("path", path);
        }
    }

    /**
     * A slide image.
     *
     * @param startMs milliseconds from the start of the lesson's video
     * @param title the heading of the slide, as plain text, which is the same on all of its images; null if it has none, and in a
     *     manifest of an earlier version
     */
    public record Slide(
            long startMs,
            long durationMs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String title,

            File image) {}

    /** Subtitles of one language, BCP 47. */
    public record Subtitles(String language, File vtt, File srt, List<Cue> cues) {
        public Subtitles {
            cues = List.copyOf(cues);
        }
    }

    /**
     * An interactive element and when it appears.
     *
     * @param startMs when its slide appears, in milliseconds from the start of the lesson's video
     * @param askedMs when a quiz has been asked and the time to think begins, so that a player can stop there; null if it is no quiz, and
     *     in a manifest of an earlier version
     * @param answeredMs when the answer of the quiz appears, so that a player can go on there; null as well if the lesson does not give
     *     the answer
     */
    public record Interactive(
            long startMs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long askedMs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long answeredMs,

            InteractiveElement element) {}
}
