package dev.coursecreator.worker.course;

import dev.coursecreator.model.Slug;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.event.RenderedLesson.QuizTimes;
import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.model.manifest.CourseManifest.File;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.ScriptStatistics;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds the manifest of a finished course from its script and its rendered lessons. */
final class ManifestBuilder {

    private ManifestBuilder() {}

    static CourseManifest of(AssembleCourse command) {
        var script = command.script();
        var lessons = IntStream.range(0, script.lessons().size())
                .mapToObj(i -> lesson(script.lessons().get(i), command.lessons().get(i)))
                .toList();
        return new CourseManifest(
                CourseManifest.FORMAT,
                command.courseId(),
                Slug.of(script.title(), "course"),
                script.title(),
                script.description(),
                script.author(),
                script.language(),
                script.tags(),
                command.settings(),
                lessons.stream().mapToLong(CourseManifest.Lesson::durationMs).sum(),
                rounded(ScriptStatistics.seenShare(script), 1_000),
                rounded(wordsPerPage(script, lessons), 10),
                script.warnings(),
                lessons);
    }

    private static double wordsPerPage(CourseScript script, List<CourseManifest.Lesson> lessons) {
        var pages = lessons.stream().mapToInt(lesson -> lesson.slides().size()).sum();
        return (double) ScriptStatistics.spokenWords(script) / pages;
    }

    private static double rounded(double value, int parts) {
        return (double) Math.round(value * parts) / parts;
    }

    private static CourseManifest.Lesson lesson(LessonScript script, RenderedLesson rendered) {
        return new CourseManifest.Lesson(
                script.number(),
                script.title(),
                folder(script),
                rendered.durationMs(),
                file("lesson", rendered.video()),
                file("narration", rendered.audio()),
                file("transcript", rendered.transcript()),
                slides(script, rendered.slides()),
                rendered.subtitles().stream().map(ManifestBuilder::subtitles).toList(),
                interactive(script, rendered));
    }

    /** A folder name that sorts in lesson order: {@code 01-first-steps}. */
    private static String folder(LessonScript lesson) {
        return "%02d-%s".formatted(lesson.number(), Slug.of(lesson.title(), "lesson"));
    }

    private static List<CourseManifest.Slide> slides(LessonScript script, List<RenderedLesson.Slide> slides) {
        return IntStream.range(0, slides.size())
                .mapToObj(i -> new CourseManifest.Slide(
                        slides.get(i).startMs(),
                        slides.get(i).durationMs(),
                        title(script, slides.get(i).slide()),
                        file("slides/%02d".formatted(i + 1), slides.get(i).image())))
                .toList();
    }

    private static @Nullable String title(LessonScript script, int slide) {
        var heading = slide < script.slides().size()
                ? script.slides().get(slide).heading().plainText()
                : "";
        return heading.isBlank() ? null : heading;
    }

    private static CourseManifest.Subtitles subtitles(RenderedLesson.SubtitleTrack track) {
        var name = "subtitles." + track.language();
        return new CourseManifest.Subtitles(
                track.language(), file(name, track.vtt()), file(name, track.srt()), track.cues());
    }

    /** The elements with their times. The quizzes of a slide are asked in the order in which they are listed. */
    private static List<CourseManifest.Interactive> interactive(LessonScript script, RenderedLesson rendered) {
        var asked = new HashMap<Integer, Iterator<QuizTimes>>();
        return script.interactive().stream()
                .map(element -> {
                    var times = element instanceof InteractiveElement.Quiz
                            ? asked.computeIfAbsent(element.slide(), slide -> timesOn(slide, rendered))
                            : Collections.<QuizTimes>emptyIterator();
                    return interactive(element, rendered, times.hasNext() ? times.next() : null);
                })
                .toList();
    }

    private static Iterator<QuizTimes> timesOn(int slide, RenderedLesson rendered) {
        return rendered.quizzes().stream().filter(quiz -> quiz.slide() == slide).iterator();
    }

    private static CourseManifest.Interactive interactive(
            InteractiveElement element, RenderedLesson rendered, @Nullable QuizTimes times) {
        var startMs = rendered.slides().stream()
                .filter(slide -> slide.slide() == element.slide())
                .mapToLong(RenderedLesson.Slide::startMs)
                .findFirst()
                .orElse(0);
        return times == null
                ? new CourseManifest.Interactive(startMs, null, null, element)
                : new CourseManifest.Interactive(startMs, times.askedMs(), times.answeredMs(), element);
    }

    private static File file(String name, Artifact artifact) {
        return new File(name + "." + artifact.type().extension(), artifact);
    }
}
