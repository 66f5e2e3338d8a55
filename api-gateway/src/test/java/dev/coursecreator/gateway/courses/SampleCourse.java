package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import dev.coursecreator.model.event.RenderedLesson.QuizTimes;
import dev.coursecreator.model.event.RenderedLesson.Slide;
import dev.coursecreator.model.event.RenderedLesson.SubtitleTrack;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Builds test courses: {@code SampleCourse.titled("Kafka").by("Ada").tagged("java")}. */
public record SampleCourse(String title, String description, String author, String language, List<String> tags) {

    public static SampleCourse titled(String title) {
        return new SampleCourse(title, "All about " + title + ".", "Ada Lovelace", "en", List.of("sample"));
    }

    public SampleCourse by(String other) {
        return new SampleCourse(title, description, other, language, tags);
    }

    public SampleCourse in(String other) {
        return new SampleCourse(title, description, author, other, tags);
    }

    public SampleCourse tagged(String... others) {
        return new SampleCourse(title, description, author, language, List.of(others));
    }

    public RenderSettings settings() {
        return new RenderSettings(language, "cmu-slt", Quality.STANDARD, BackgroundStyle.GRADIENT, true);
    }

    /** As a new version with so many lessons, submitted as a file of one heading. */
    public DraftContent content(int lessons) {
        var source = new CourseSource(List.of(new CourseSource.File("course.md", "# " + title)), null);
        return new DraftContent(withLessons(lessons), settings(), source);
    }

    /** Lessons with two slides, a code listing, a quiz and an exercise each. */
    public CourseScript withLessons(int count) {
        var lessons =
                IntStream.rangeClosed(1, count).mapToObj(SampleCourse::lesson).toList();
        return new CourseScript(title, description, author, language, tags, lessons);
    }

    private static LessonScript lesson(int number) {
        return new LessonScript(
                number,
                "Lesson " + number,
                List.of(slide("First"), slide("Second")),
                List.of(
                        new InteractiveElement.Code(0, "java", "var x = 1;\nvar y = 2;"),
                        new InteractiveElement.Quiz(1, "Which?", List.of("this", "that"), List.of(1), "Because."),
                        new InteractiveElement.Exercise(1, "Write *it*.")));
    }

    private static SlideScript slide(String heading) {
        var statement = new SlideBlock.Statement(RichText.plain("Something."));
        return new SlideScript(RichText.plain(heading), List.of(new Passage(statement, List.of())));
    }

    /** Such a lesson after rendering; its second slide has two images. */
    public static RenderedLesson rendered(int number, String... languages) {
        var name = "lesson " + number;
        return new RenderedLesson(
                number,
                9_000,
                artifact(name + " video", ArtifactType.MP4, 1_000_000),
                artifact(name + " audio", ArtifactType.M4A, 50_000),
                List.of(
                        new Slide(0, 0, 4_000, artifact(name + " slide 1", ArtifactType.PNG, 30_000)),
                        new Slide(1, 4_000, 2_000, artifact(name + " slide 2", ArtifactType.PNG, 31_000)),
                        new Slide(1, 6_000, 3_000, artifact(name + " slide 3", ArtifactType.PNG, 32_000))),
                List.of(languages).stream().map(SampleCourse::track).toList(),
                artifact(name + " transcript", ArtifactType.MARKDOWN, 900),
                null,
                List.of(new QuizTimes(1, 5_000, 6_000L)));
    }

    private static SubtitleTrack track(String language) {
        return new SubtitleTrack(
                language,
                List.of(new Cue(0, 3_900, "Hello,\nworld."), new Cue(4_100, 8_800, "Bye — ciao.")),
                artifact(language + " vtt", ArtifactType.VTT, 120),
                artifact(language + " srt", ArtifactType.SRT, 110));
    }

    public static Artifact artifact(String name, ArtifactType type, long bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new Artifact(new ArtifactKey(HexFormat.of().formatHex(digest)), type, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
