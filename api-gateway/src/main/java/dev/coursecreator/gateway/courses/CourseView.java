package dev.coursecreator.gateway.courses;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.coursecreator.gateway.courses.Course.Metadata;
import dev.coursecreator.gateway.files.FileLink;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.LessonId;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.rest.link.ApiLink;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The REST representation of a course, with links to its files.
 *
 * @param version counted from 1
 * @param current whether requests without a version get this one
 * @param durationMs total duration of the lessons in milliseconds; absent until published
 * @param manifest {@code course.json}; absent until published
 */
@Schema(name = "Course")
record CourseView(
        CourseId id,
        int version,
        boolean current,
        String slug,
        String title,
        String description,
        CourseStatus status,
        @Nullable Long durationMs,
        Metadata metadata,
        List<LessonView> lessons,
        @Nullable FileLink manifest,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("_links") CourseLinks links) {

    static CourseView of(Course course) {
        var links = new FileLinkFactory(course.id(), course.current() ? null : course.version());
        return new CourseView(
                course.id(),
                course.version(),
                course.current(),
                course.slug(),
                course.title(),
                course.description(),
                course.status(),
                course.durationMs(),
                course.metadata(),
                course.lessons().stream()
                        .map(lesson -> LessonView.of(lesson, links))
                        .toList(),
                course.manifest() == null ? null : links.manifest(course.manifest()),
                course.createdAt(),
                course.updatedAt(),
                new CourseLinks(links.self(), "/api/v1/jobs?course_id=" + course.id(), links.path() + "/versions"));
    }

    /**
     * Links to related resources.
     *
     * @param jobs the jobs that generated or are generating the course, in any version
     */
    record CourseLinks(
            @ApiLink String self,
            @ApiLink String jobs,
            @ApiLink String versions) {}

    /**
     * A lesson.
     *
     * @param number counted from 1
     * @param durationMs duration of the video in milliseconds; absent, like the files, until the lesson is ready
     * @param transcript the spoken text, as Markdown
     */
    @Schema(name = "Lesson")
    record LessonView(
            LessonId id,
            int number,
            String title,
            LessonStatus status,
            @Nullable Long durationMs,
            @Nullable FileLink video,
            @Nullable FileLink audio,
            @Nullable FileLink transcript,
            List<SlideView> slides,
            List<SubtitlesView> subtitles,
            List<InteractiveView> interactiveElements,
            Instant createdAt,
            Instant updatedAt) {

        static LessonView of(Course.Lesson lesson, FileLinkFactory links) {
            var files = lesson.files();
            var slides = files == null ? List.<RenderedLesson.Slide>of() : files.slides();
            return new LessonView(
                    lesson.id(),
                    lesson.number(),
                    lesson.title(),
                    lesson.status(),
                    files == null ? null : files.durationMs(),
                    files == null ? null : links.lesson(lesson.number(), "video", files.video()),
                    files == null ? null : links.lesson(lesson.number(), "audio", files.audio()),
                    files == null ? null : links.lesson(lesson.number(), "transcript", files.transcript()),
                    IntStream.range(0, slides.size())
                            .mapToObj(i -> SlideView.of(i + 1, slides.get(i), lesson.number(), links))
                            .toList(),
                    lesson.subtitles().stream()
                            .map(track -> SubtitlesView.of(track, lesson.number(), links))
                            .toList(),
                    lesson.interactive().stream()
                            .map(element -> InteractiveView.of(element, files))
                            .toList(),
                    lesson.createdAt(),
                    lesson.updatedAt());
        }
    }

    /**
     * A slide image and when it is shown.
     *
     * @param number counted from 1
     * @param startMs milliseconds from the start of the video
     */
    @Schema(name = "Slide")
    record SlideView(int number, long startMs, long durationMs, FileLink image) {

        static SlideView of(int number, RenderedLesson.Slide slide, int lesson, FileLinkFactory links) {
            return new SlideView(
                    number,
                    slide.startMs(),
                    slide.durationMs(),
                    links.lesson(lesson, "slides/" + number, slide.image()));
        }
    }

    /** The subtitles of one language. */
    @Schema(name = "Subtitles")
    record SubtitlesView(String language, List<Cue> cues, FileLink vtt, FileLink srt) {

        static SubtitlesView of(Course.Subtitles track, int lesson, FileLinkFactory links) {
            var name = "subtitles." + track.language();
            return new SubtitlesView(
                    track.language(),
                    track.cues(),
                    links.lesson(lesson, name + ".vtt", track.vtt()),
                    links.lesson(lesson, name + ".srt", track.srt()));
        }
    }

    /**
     * An interactive element: code, a quiz or an exercise.
     *
     * @param position counted from 1 within the lesson
     * @param startMs when its slide is first shown, in milliseconds from the start of the video; absent until the lesson is ready
     * @param askedMs of a quiz: when question and choices have been read out and the time to think begins; absent until the lesson is
     *     ready, and if it was rendered before these times were kept
     * @param answeredMs of a quiz: when the page with the answer appears; also absent if the lesson does not give the answer
     */
    @Schema(name = "Interactive")
    record InteractiveView(
            String id,
            int position,
            String kind,
            @Nullable Long startMs,
            @Nullable Long askedMs,
            @Nullable Long answeredMs,
            InteractiveElement content) {

        static InteractiveView of(Course.Interactive element, Course.@Nullable LessonFiles files) {
            var slide = element.content().slide();
            var first = files == null
                    ? Optional.<RenderedLesson.Slide>empty()
                    : files.slides().stream()
                            .filter(shown -> shown.slide() == slide)
                            .findFirst();
            var times = files == null || !(element.content() instanceof InteractiveElement.Quiz)
                    ? Optional.<RenderedLesson.QuizTimes>empty()
                    : files.quizzes().stream()
                            .filter(quiz -> quiz.slide() == slide)
                            .findFirst();
            return new InteractiveView(
                    element.id(),
                    element.position(),
                    element.kind(),
                    first.map(RenderedLesson.Slide::startMs).orElse(null),
                    times.map(RenderedLesson.QuizTimes::askedMs).orElse(null),
                    times.map(RenderedLesson.QuizTimes::answeredMs).orElse(null),
                    element.content());
        }
    }
}
