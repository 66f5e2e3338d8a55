package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.CourseAssemblyFailed;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Builders for courses, jobs and events. */
public final class Samples {

    public static final JobId JOB = new JobId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    static final CourseId COURSE = new CourseId(UUID.fromString("01900000-0000-7000-8000-000000000002"));
    public static final RenderSettings SETTINGS =
            new RenderSettings("en", "cmu-slt", Quality.DRAFT, BackgroundStyle.SOLID, false);
    public static final Failure DISK_FULL = new Failure.Transient("disk-full", "The disk is full.");
    public static final Failure NO_FONT = new Failure.Permanent("no-font", "No font has the character.");
    public static final Artifact MANIFEST = artifact(99, ArtifactType.JSON);

    private Samples() {}

    /** A course of lessons with one slide and one sentence each. */
    public static CourseScript courseOf(int lessons) {
        return new CourseScript(
                "Course",
                "",
                "Ada",
                "en",
                List.of(),
                IntStream.rangeClosed(1, lessons).mapToObj(Samples::lesson).toList());
    }

    public static Generation aJobOf(int lessons) {
        return new Generation(Generation.start(JOB, COURSE, courseOf(lessons)).state());
    }

    static LessonStarted started(int lesson, int attempt) {
        return started(lesson, attempt, "worker-1");
    }

    static LessonStarted started(int lesson, int attempt, String worker) {
        return new LessonStarted(JOB, lesson, attempt, worker);
    }

    static LessonProgressed progressed(int lesson, int attempt, int done, int total) {
        return new LessonProgressed(JOB, lesson, attempt, Phase.NARRATION, done, total);
    }

    static LessonRendered rendered(int lesson, int attempt) {
        return new LessonRendered(JOB, attempt, result(lesson, attempt));
    }

    static LessonFailed failed(int lesson, int attempt, Failure failure) {
        return new LessonFailed(JOB, lesson, attempt, failure);
    }

    static CourseAssembled assembled(int attempt) {
        return new CourseAssembled(JOB, attempt, MANIFEST);
    }

    static CourseAssemblyFailed assemblyFailed(int attempt, Failure failure) {
        return new CourseAssemblyFailed(JOB, attempt, failure);
    }

    /** Differs per attempt, so that a test can tell which result was stored. */
    public static RenderedLesson result(int lesson, int attempt) {
        var seed = lesson * 10 + attempt;
        return new RenderedLesson(
                lesson,
                1000L * seed,
                artifact(seed, ArtifactType.MP4),
                artifact(seed, ArtifactType.M4A),
                List.of(new RenderedLesson.Slide(0, 0, 1000L * seed, artifact(seed, ArtifactType.PNG))),
                List.of(new RenderedLesson.SubtitleTrack(
                        "en",
                        List.of(new RenderedLesson.Cue(0, 900, "Hello.")),
                        artifact(seed, ArtifactType.VTT),
                        artifact(seed, ArtifactType.SRT))),
                artifact(seed, ArtifactType.MARKDOWN),
                900L * seed,
                null);
    }

    private static Artifact artifact(int seed, ArtifactType type) {
        return new Artifact(new ArtifactKey("%064x".formatted(seed)), type, seed);
    }

    private static LessonScript lesson(int number) {
        var says = List.<Utterance>of(new Utterance.Sentence("Hello."));
        var passage = new Passage(new SlideBlock.Statement(RichText.plain("Hello.")), says);
        var slide = new SlideScript(RichText.plain("Slide"), List.of(passage));
        return new LessonScript(number, "Lesson " + number, List.of(slide), List.of());
    }
}
