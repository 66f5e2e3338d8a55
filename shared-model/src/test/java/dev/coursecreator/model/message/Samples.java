package dev.coursecreator.model.message;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.PreviewId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.CourseAssemblyFailed;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.preview.SlidePreviewFailed;
import dev.coursecreator.model.preview.SlidePreviewed;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.GlossaryEntry;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Table.Alignment;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.ThemeMode;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.model.worker.LogLevel;
import dev.coursecreator.model.worker.RunningCommand;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerLogEntry;
import dev.coursecreator.model.worker.WorkerStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The golden samples as records. */
final class Samples {

    private static final JobId JOB = new JobId(UUID.fromString("019a0c5e-7a00-7b1c-8d2e-3f4a5b6c7d8e"));
    private static final CourseId COURSE = new CourseId(UUID.fromString("019a0c5e-7a01-7c3d-9e4f-5a6b7c8d9e0f"));
    private static final PreviewId PREVIEW = new PreviewId(UUID.fromString("019a0c5e-7a02-7d4e-8f50-6b7c8d9e0f1a"));

    /** The first version of each message. */
    static final List<Message> V1 = List.of(
            new RenderLesson(JOB, 1, "Git in an hour", 1, lesson(), settings()),
            new AssembleCourse(JOB, 2, COURSE, course(), settings(), List.of(rendered())),
            new CancelGeneration(JOB),
            new LessonStarted(JOB, 1, 1, "worker-1"),
            new LessonProgressed(JOB, 1, 1, Phase.NARRATION, 3, 8),
            new LessonRendered(JOB, 1, rendered()),
            new LessonFailed(
                    JOB,
                    1,
                    2,
                    new Failure.Transient("disk-full", "No space is left in /data/artifacts; free at least 200 MB.")),
            new CourseAssembled(JOB, 1, artifact("06", ArtifactType.JSON, 4_321)),
            new CourseAssemblyFailed(
                    JOB,
                    3,
                    new Failure.Permanent(
                            "artifact-missing", "The video of lesson 1 is gone; generate the course again.")),
            new WorkerHeartbeat(
                    "worker-1",
                    "1.4.0",
                    1_762_000_000_000L,
                    3,
                    WorkerStatus.OUT_OF_SPACE,
                    List.of(
                            new RunningCommand(JOB, 7, 2, 1_762_000_030_000L),
                            new RunningCommand(JOB, null, 1, 1_762_000_045_500L))),
            new WorkerLogEntry(
                    JOB,
                    7,
                    "worker-1",
                    1_762_000_030_000L,
                    LogLevel.WARN,
                    "dev.coursecreator.worker.commands.CommandListener",
                    "command failed: encoder-failed"),
            new PreviewSlide(PREVIEW, "Git in an hour", 1, lesson(), 0, settings(), 10_000),
            new SlidePreviewed(
                    PREVIEW,
                    List.of(artifact("d1", ArtifactType.PNG, 54_321), artifact("d2", ArtifactType.PNG, 43_210)),
                    3),
            new SlidePreviewFailed(
                    PREVIEW, new Failure.Permanent("font-missing", "Lesson 1: there is no font for \uD55C.")));

    /** Messages with the field added in version 2: the attempt at the job. */
    static final List<Message> V2 = List.of(
            new RenderLesson(JOB, 1, "Git in an hour", 1, lesson(), settings(), 2),
            new AssembleCourse(JOB, 2, COURSE, course(), settings(), List.of(rendered()), 2),
            new CancelGeneration(JOB, 2));

    /** Messages with the block added in version 3: a picture. */
    static final List<Message> V3 =
            List.of(new RenderLesson(JOB, 1, "Git in an hour", 1, lessonWithAPicture(), settings()));

    /** Messages with the blocks and the utterance added in version 4: title, prose, item text and hold. */
    static final List<Message> V4 =
            List.of(new RenderLesson(JOB, 1, "Git in an hour", 1, lessonWithATitlePage(), settings()));

    /** Messages with the fields added in version 5: checklists, feedback, what a quiz is about, its answer and solutions. */
    static final List<Message> V5 =
            List.of(new RenderLesson(JOB, 1, "Git in an hour", 1, lessonWithAnAnswer(), settings()));

    /** Messages with the fields added in version 6: marked lines of code, and the settings follow and pace. */
    static final List<Message> V6 =
            List.of(new RenderLesson(JOB, 1, "Git in an hour", 1, lessonWithMarkedCode(), settingsToFollow()));

    /** Messages with the blocks added in version 7, callout and footnote, and the setting pronunciations. */
    static final List<Message> V7 =
            List.of(new RenderLesson(JOB, 1, "Git in an hour", 1, lessonWithACallout(), settingsWithPronunciations()));

    /** Messages with the style and the blocks added in version 8: formulas and diagrams. */
    static final List<Message> V8 =
            List.of(new RenderLesson(JOB, 1, "Git in an hour", 1, lessonWithAFormula(), settings()));

    /** Messages with what was added in version 9: the theme, and how long the speech is. */
    static final List<Message> V9 = List.of(
            new RenderLesson(JOB, 1, "Git in an hour", 1, lessonWithAPicture(), settingsWithATheme()),
            new LessonRendered(JOB, 1, renderedWithSpeech()));

    static final List<Message> V10 = List.of(new LessonRendered(JOB, 1, renderedWithQuizzes()));

    /** Messages with what was added in version 11: the voices of a worker, and the speed of the voice. */
    static final List<Message> V11 = List.of(
            new RenderLesson(JOB, 1, "Git in an hour", 1, lessonWithAPicture(), settingsWithASpeed()),
            new WorkerHeartbeat(
                    "worker-1",
                    "1.5.0",
                    1_762_000_000_000L,
                    3,
                    WorkerStatus.ACTIVE,
                    List.of(),
                    List.of(
                            new Voice("cmu-slt", "en", VoiceKind.BUILT_IN, "SLT (MaryTTS)"),
                            new Voice("dora", "es", VoiceKind.SPEECH_SERVER, "Dora (kokoro)"),
                            new Voice("espeak-es-419", "es-419", VoiceKind.DRAFT, "Spanish (espeak-ng)")),
                    null));

    /** Messages with what was added in version 12: translated subtitles, and whether a worker can translate. */
    static final List<Message> V12 = List.of(
            new RenderLesson(JOB, 1, "Git in an hour", 1, lessonWithAPicture(), settingsWithTranslations()),
            new WorkerHeartbeat(
                    "worker-1", "1.4.0", 1_762_000_000_000L, 3, WorkerStatus.ACTIVE, List.of(), null, true));

    static final List<Message> ALL = Stream.of(V1, V2, V3, V4, V5, V6, V7, V8, V9, V10, V11, V12)
            .flatMap(List::stream)
            .toList();

    private Samples() {}

    private static CourseScript course() {
        return new CourseScript(
                "Git in an hour", "From nothing to a merge.", "Ada", "en", List.of("git", "tools"), List.of(lesson()));
    }

    private static RenderSettings settings() {
        return new RenderSettings("en", "cmu-slt", Quality.STANDARD, BackgroundStyle.GRADIENT, true);
    }

    private static RenderSettings settingsWithPronunciations() {
        return new RenderSettings(
                "en",
                "cmu-slt",
                Quality.STANDARD,
                BackgroundStyle.GRADIENT,
                true,
                null,
                null,
                Map.of("kubectl", "cube control", "SQL", "sequel", "JSON", "jason"));
    }

    private static RenderSettings settingsWithATheme() {
        var theme = new CourseTheme(
                ThemeMode.DARK,
                new HexColor("#ffe066"),
                new CourseTheme.Logo(artifact("c1", ArtifactType.PNG, 4_321), 640, 160),
                "Acme Academy \u00B7 2026",
                artifact("c2", ArtifactType.FONT, 310_252),
                artifact("c3", ArtifactType.FONT, 273_900));
        return new RenderSettings(
                "en", "cmu-slt", Quality.STANDARD, BackgroundStyle.GRADIENT, true, null, null, null, theme);
    }

    private static RenderSettings settingsWithASpeed() {
        return new RenderSettings(
                "es",
                "dora",
                Quality.STANDARD,
                BackgroundStyle.GRADIENT,
                true,
                null,
                null,
                null,
                null,
                0.9,
                null,
                null);
    }

    private static RenderSettings settingsWithTranslations() {
        return new RenderSettings(
                "en",
                "cmu-slt",
                Quality.STANDARD,
                BackgroundStyle.GRADIENT,
                true,
                null,
                null,
                null,
                null,
                null,
                List.of("es", "zh-Hant"),
                List.of(
                        new GlossaryEntry("branch", "rama", "es"),
                        new GlossaryEntry("commit", "Commit", null),
                        new GlossaryEntry("pull request", null, null)));
    }

    private static RenderSettings settingsToFollow() {
        return new RenderSettings(
                "en",
                "cmu-slt",
                Quality.STANDARD,
                BackgroundStyle.GRADIENT,
                true,
                FollowMode.REVEAL,
                Pace.RELAXED,
                null);
    }

    private static LessonScript lesson() {
        var everyBlock = new SlideScript(
                new RichText(List.of(
                        new RichText.Run("Commit", RichText.Style.PLAIN),
                        new RichText.Run(" early", RichText.Style.EMPHASIS),
                        new RichText.Run(" and often", RichText.Style.STRONG))),
                List.of(
                        shown(new SlideBlock.Subheading(RichText.plain("Why"))),
                        shown(
                                new SlideBlock.Statement(RichText.plain("A commit is a save point.")),
                                new Utterance.Sentence("A commit is a save point."),
                                new Utterance.Pause(2_000)),
                        shown(new SlideBlock.Bullet(0, null, RichText.plain("small"))),
                        shown(new SlideBlock.Bullet(
                                1,
                                2,
                                new RichText(List.of(
                                        new RichText.Run("large", RichText.Style.STRIKETHROUGH),
                                        new RichText.Run("git add -p", RichText.Style.CODE))))),
                        shown(new SlideBlock.Quote(RichText.plain("Ship it."))),
                        shown(new SlideBlock.Code("sh", "git add .\ngit commit")),
                        shown(new SlideBlock.Table(
                                List.of(RichText.plain("Verb"), RichText.plain("Keys"), RichText.plain("Days")),
                                List.of(Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT),
                                List.of(List.of(RichText.plain("add"), RichText.EMPTY, RichText.plain("1"))))),
                        shown(new SlideBlock.Question(
                                RichText.plain("Which comes first?"),
                                List.of(RichText.plain("add"), RichText.plain("commit")))),
                        new Passage(null, List.of(new Utterance.Sentence("Now – über to you.")))));
        return new LessonScript(
                1,
                "Commits",
                List.of(everyBlock),
                List.of(
                        new InteractiveElement.Code(0, "sh", "git add .\ngit commit"),
                        new InteractiveElement.Quiz(
                                0, "Which comes first?", List.of("add", "commit"), List.of(0), "Staging comes first."),
                        new InteractiveElement.Quiz(
                                0, "Which are verbs?", List.of("add", "HEAD", "push"), List.of(0, 2), null),
                        new InteractiveElement.Exercise(0, "Commit *something*.")));
    }

    private static LessonScript lessonWithAPicture() {
        var picture =
                new SlideBlock.Picture(artifact("b1", ArtifactType.PNG, 56_789), 1200, 630, "A branch is merged.");
        var slide = new SlideScript(
                RichText.plain("Merge"), List.of(shown(picture, new Utterance.Sentence("A branch is merged."))));
        return new LessonScript(1, "Branches", List.of(slide), List.of());
    }

    private static LessonScript lessonWithATitlePage() {
        var slide = new SlideScript(
                RichText.EMPTY,
                List.of(
                        shown(
                                new SlideBlock.Title(RichText.plain("Git in an hour"), "Ada"),
                                new Utterance.Sentence("Git in an hour.")),
                        shown(
                                new SlideBlock.Prose(RichText.plain("From nothing to a merge.")),
                                new Utterance.Hold(10_000),
                                new Utterance.Sentence("From nothing to a merge.")),
                        shown(new SlideBlock.Bullet(0, 1, RichText.plain("Commit."))),
                        shown(new SlideBlock.ItemText(0, true, RichText.plain("Then push.")))));
        return new LessonScript(1, "Start", List.of(slide), List.of());
    }

    private static LessonScript lessonWithACallout() {
        var slide = new SlideScript(
                RichText.plain("Push"),
                List.of(
                        shown(
                                new SlideBlock.Callout(
                                        SlideBlock.Callout.Type.WARNING,
                                        "Careful",
                                        new SlideBlock.Prose(RichText.plain("Forcing overwrites the branch.\u00B9"))),
                                new Utterance.Sentence("Careful."),
                                new Utterance.Sentence("Forcing overwrites the branch.")),
                        shown(new SlideBlock.Callout(
                                SlideBlock.Callout.Type.WARNING, "", new SlideBlock.Code("sh", "git push --force"))),
                        shown(new SlideBlock.Footnote(1, RichText.plain("Unless the branch is protected.")))));
        return new LessonScript(1, "Remotes", List.of(slide), List.of());
    }

    private static LessonScript lessonWithAnAnswer() {
        var choices = List.of(RichText.plain("All files"), RichText.plain("What is staged"));
        var code = new SlideBlock.Code("sh", "git commit");
        var prompt = RichText.plain("What does this commit?");
        var solution = new SlideBlock.Question.Solution(List.of(1), RichText.plain("Staging comes first."));
        var slide = new SlideScript(
                RichText.plain("Check yourself"),
                List.of(
                        shown(new SlideBlock.Bullet(0, null, RichText.plain("Git is installed."), true)),
                        shown(new SlideBlock.Bullet(0, null, RichText.plain("A key is set up."), false)),
                        shown(code),
                        shown(
                                new SlideBlock.Question(prompt, choices, true, null),
                                new Utterance.Sentence("What does this commit?"),
                                new Utterance.Pause(5_000)),
                        shown(
                                new SlideBlock.Question(prompt, choices, null, solution),
                                new Utterance.Sentence("The answer is B: What is staged."))));
        var quiz = new InteractiveElement.Quiz(
                0,
                "What does this commit?",
                List.of("All files", "What is staged"),
                List.of(1),
                "Staging comes first.",
                List.of("Only with -a.", ""),
                List.of(code),
                5_000L);
        var exercise = new InteractiveElement.Exercise(0, "Which command stages a file?", "git add");
        return new LessonScript(1, "Answers", List.of(slide), List.of(quiz, exercise));
    }

    private static LessonScript lessonWithMarkedCode() {
        var code = new SlideBlock.Code("sh", "git add .\ngit commit", List.of(2));
        var slide = new SlideScript(
                RichText.plain("Commit"), List.of(shown(code, new Utterance.Sentence("Look at the second line."))));
        return new LessonScript(1, "Commits", List.of(slide), List.of());
    }

    private static LessonScript lessonWithAFormula() {
        var text = new RichText(List.of(
                new RichText.Run("With ", RichText.Style.PLAIN),
                new RichText.Run("n^2", RichText.Style.FORMULA, "n squared"),
                new RichText.Run(" commits:", RichText.Style.PLAIN)));
        var diagram = new SlideBlock.Diagram(
                "mermaid", "graph LR\n  A --> B", "left to right direction\nA --> B", "Two commits");
        var slide = new SlideScript(
                RichText.plain("Growth"),
                List.of(
                        shown(new SlideBlock.Prose(text), new Utterance.Sentence("With n squared commits:")),
                        shown(
                                new SlideBlock.Formula("\\sqrt{n^2} = n"),
                                new Utterance.Sentence("The square root of n squared equals n.")),
                        shown(diagram, new Utterance.Sentence("The diagram shows two commits."))));
        return new LessonScript(1, "Growth", List.of(slide), List.of());
    }

    private static Passage shown(SlideBlock block, Utterance... says) {
        return new Passage(block, List.of(says));
    }

    private static RenderedLesson rendered() {
        return new RenderedLesson(
                1,
                6_500,
                artifact("01", ArtifactType.MP4, 1_234_567),
                artifact("02", ArtifactType.M4A, 98_765),
                List.of(
                        new RenderedLesson.Slide(0, 0, 2_500, artifact("a1", ArtifactType.PNG, 45_678)),
                        new RenderedLesson.Slide(0, 2_500, 4_000, artifact("a2", ArtifactType.PNG, 45_679))),
                List.of(new RenderedLesson.SubtitleTrack(
                        "en",
                        List.of(
                                new RenderedLesson.Cue(0, 1_840, "A commit is a save point."),
                                new RenderedLesson.Cue(3_840, 6_500, "Now – über\nto you.")),
                        artifact("03", ArtifactType.VTT, 210),
                        artifact("04", ArtifactType.SRT, 200))),
                artifact("05", ArtifactType.MARKDOWN, 321));
    }

    private static RenderedLesson renderedWithSpeech() {
        return renderedWith(null);
    }

    private static RenderedLesson renderedWithQuizzes() {
        return renderedWith(
                List.of(new RenderedLesson.QuizTimes(0, 1_840, 2_500L), new RenderedLesson.QuizTimes(0, 6_500, null)));
    }

    private static RenderedLesson renderedWith(@Nullable List<RenderedLesson.QuizTimes> quizzes) {
        var lesson = rendered();
        return new RenderedLesson(
                lesson.number(),
                lesson.durationMs(),
                lesson.video(),
                lesson.audio(),
                lesson.slides(),
                lesson.subtitles(),
                lesson.transcript(),
                4_500L,
                quizzes);
    }

    private static Artifact artifact(String digits, ArtifactType type, long bytes) {
        return new Artifact(new ArtifactKey(digits.repeat(32)), type, bytes);
    }
}
