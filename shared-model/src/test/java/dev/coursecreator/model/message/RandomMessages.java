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
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random messages of all types, reproducible from a seed. The seed is printed. */
final class RandomMessages {

    private static final String LETTERS = "aZ 0\"\\/\n\t\u0000\u2028é漢🎓<&'{}[]:,%";

    private final long seed;
    private final Random random;

    private RandomMessages(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Uses the system property {@code seed} to reproduce a failure, otherwise a new seed. */
    static RandomMessages withNewSeed() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RandomMessages: repeat with -Dseed=" + seed);
        return new RandomMessages(seed);
    }

    long seed() {
        return seed;
    }

    Message next() {
        return switch (one(MessageType.values())) {
            case RENDER_LESSON -> renderLesson();
            case ASSEMBLE_COURSE -> assembleCourse();
            case CANCEL_GENERATION -> new CancelGeneration(job(), jobAttempt());
            case LESSON_STARTED -> new LessonStarted(job(), positive(), positive(), text());
            case LESSON_PROGRESSED -> progressed();
            case LESSON_RENDERED -> new LessonRendered(job(), positive(), rendered());
            case LESSON_FAILED -> new LessonFailed(job(), positive(), positive(), failure());
            case COURSE_ASSEMBLED -> new CourseAssembled(job(), positive(), artifact());
            case COURSE_ASSEMBLY_FAILED -> new CourseAssemblyFailed(job(), positive(), failure());
            case WORKER_HEARTBEAT -> heartbeat();
            case WORKER_LOG_ENTRY -> logEntry();
            case PREVIEW_SLIDE -> previewSlide();
            case SLIDE_PREVIEWED -> {
                var images = list(1, i -> artifact());
                yield new SlidePreviewed(preview(), images, images.size() + random.nextInt(3));
            }
            case SLIDE_PREVIEW_FAILED -> new SlidePreviewFailed(preview(), failure());
        };
    }

    private PreviewSlide previewSlide() {
        var lesson = lesson(1 + random.nextInt(40));
        int count = lesson.number() + random.nextInt(40);
        return new PreviewSlide(
                preview(), text(), count, lesson, random.nextInt(lesson.slides().size()), settings(), positive());
    }

    private WorkerHeartbeat heartbeat() {
        return new WorkerHeartbeat(
                words(),
                text(),
                positive(),
                positive(),
                one(WorkerStatus.values()),
                list(0, i -> runningCommand()),
                random.nextBoolean() ? null : list(0, i -> voice()),
                maybe());
    }

    private Voice voice() {
        return new Voice(words(), words(), one(VoiceKind.values()), words());
    }

    private WorkerLogEntry logEntry() {
        return new WorkerLogEntry(
                job(),
                random.nextBoolean() ? null : positive(),
                words(),
                positive(),
                one(LogLevel.values()),
                text(),
                text());
    }

    private RunningCommand runningCommand() {
        return new RunningCommand(job(), random.nextBoolean() ? null : positive(), positive(), positive());
    }

    private RenderLesson renderLesson() {
        int number = 1 + random.nextInt(40);
        int count = number + random.nextInt(40);
        return new RenderLesson(job(), positive(), text(), count, lesson(number), settings(), jobAttempt());
    }

    private AssembleCourse assembleCourse() {
        int lessons = 1 + random.nextInt(3);
        var script = new CourseScript(
                words(),
                text(),
                random.nextBoolean() ? text() : null,
                words(),
                list(0, i -> text()),
                IntStream.rangeClosed(1, lessons).mapToObj(this::lesson).toList());
        var rendered = IntStream.range(0, lessons).mapToObj(i -> rendered()).toList();
        return new AssembleCourse(job(), positive(), new CourseId(uuid()), script, settings(), rendered, jobAttempt());
    }

    private @Nullable Integer jobAttempt() {
        return random.nextBoolean() ? null : positive();
    }

    private LessonProgressed progressed() {
        int total = positive();
        return new LessonProgressed(job(), positive(), positive(), one(Phase.values()), random.nextInt(total), total);
    }

    private Failure failure() {
        return random.nextBoolean() ? new Failure.Transient(words(), text()) : new Failure.Permanent(words(), text());
    }

    private RenderSettings settings() {
        return new RenderSettings(
                words(),
                words(),
                one(Quality.values()),
                one(BackgroundStyle.values()),
                random.nextBoolean(),
                random.nextBoolean() ? null : one(FollowMode.values()),
                random.nextBoolean() ? null : one(Pace.values()),
                random.nextBoolean() ? null : Map.of(words(), words()),
                random.nextBoolean() ? null : theme(),
                random.nextBoolean() ? null : 0.5 + random.nextInt(151) / 100.0,
                random.nextBoolean() ? null : list(0, i -> words()),
                random.nextBoolean() ? null : list(0, i -> glossaryEntry()));
    }

    private GlossaryEntry glossaryEntry() {
        return new GlossaryEntry(words(), random.nextBoolean() ? null : words(), random.nextBoolean() ? null : words());
    }

    private CourseTheme theme() {
        return new CourseTheme(
                random.nextBoolean() ? null : one(ThemeMode.values()),
                random.nextBoolean()
                        ? null
                        : HexColor.of(random.nextInt(256), random.nextInt(256), random.nextInt(256)),
                random.nextBoolean() ? null : new CourseTheme.Logo(artifact(), positive(), positive()),
                random.nextBoolean() ? null : words(),
                random.nextBoolean() ? null : artifact(),
                random.nextBoolean() ? null : artifact());
    }

    private LessonScript lesson(int number) {
        return new LessonScript(
                number,
                words(),
                list(1, i -> new SlideScript(richText(), list(0, j -> passage()))),
                list(0, i -> interactive()));
    }

    private Passage passage() {
        return new Passage(
                random.nextInt(4) == 0 ? null : block(),
                list(
                        0,
                        i -> this.<Supplier<Utterance>>one(
                                        () -> new Utterance.Sentence(words()),
                                        () -> new Utterance.Pause(1 + random.nextInt(60_000)),
                                        () -> new Utterance.Hold(1 + random.nextInt(600_000)))
                                .get()));
    }

    private SlideBlock block() {
        return this.<Supplier<SlideBlock>>one(
                        () -> new SlideBlock.Subheading(richText()),
                        () -> new SlideBlock.Statement(richText()),
                        () -> new SlideBlock.Title(richText(), random.nextBoolean() ? text() : null),
                        () -> new SlideBlock.Prose(richText()),
                        () -> new SlideBlock.ItemText(random.nextInt(9), random.nextBoolean(), richText()),
                        () -> new SlideBlock.Bullet(
                                random.nextInt(9), random.nextBoolean() ? random.nextInt() : null, richText(), maybe()),
                        () -> new SlideBlock.Quote(richText()),
                        () -> new SlideBlock.Code(
                                text(), text(), random.nextBoolean() ? null : list(0, i -> positive())),
                        () -> new SlideBlock.Table(
                                list(0, i -> richText()),
                                list(0, i -> one(SlideBlock.Table.Alignment.values())),
                                list(0, i -> list(0, j -> richText()))),
                        () -> new SlideBlock.Question(richText(), list(0, i -> richText())),
                        () -> new SlideBlock.Question(richText(), list(1, i -> richText()), maybe(), solution()),
                        () -> new SlideBlock.Picture(
                                artifact(), 1 + random.nextInt(9_999), 1 + random.nextInt(9_999), text()),
                        () -> new SlideBlock.Callout(
                                one(SlideBlock.Callout.Type.values()),
                                random.nextBoolean() ? text() : "",
                                new SlideBlock.Prose(richText())),
                        () -> new SlideBlock.Footnote(1 + random.nextInt(99), richText()),
                        () -> new SlideBlock.Formula(words()),
                        () -> new SlideBlock.Diagram(text(), words(), text(), text()))
                .get();
    }

    private InteractiveElement interactive() {
        return this.<Supplier<InteractiveElement>>one(
                        () -> new InteractiveElement.Code(random.nextInt(9), text(), text()),
                        () -> new InteractiveElement.Quiz(
                                random.nextInt(9),
                                text(),
                                list(2, i -> text()),
                                List.of(random.nextInt(2)),
                                random.nextBoolean() ? text() : null),
                        () -> new InteractiveElement.Quiz(
                                random.nextInt(9),
                                text(),
                                List.of(text(), text()),
                                List.of(0, 1),
                                null,
                                random.nextBoolean() ? List.of(text(), text()) : null,
                                random.nextBoolean() ? list(0, i -> block()) : null,
                                random.nextBoolean() ? milliseconds() : null),
                        () -> new InteractiveElement.Exercise(
                                random.nextInt(9), text(), random.nextBoolean() ? text() : null))
                .get();
    }

    private SlideBlock.Question.@Nullable Solution solution() {
        return random.nextBoolean() ? null : new SlideBlock.Question.Solution(list(0, i -> 0), richText());
    }

    private @Nullable Boolean maybe() {
        return random.nextInt(3) == 0 ? null : random.nextBoolean();
    }

    private RichText richText() {
        return new RichText(list(
                0, i -> new RichText.Run(text(), one(RichText.Style.values()), random.nextBoolean() ? null : text())));
    }

    private RenderedLesson rendered() {
        return new RenderedLesson(
                positive(),
                1 + milliseconds(),
                artifact(),
                artifact(),
                list(
                        1,
                        i -> new RenderedLesson.Slide(
                                random.nextInt(99), milliseconds(), 1 + milliseconds(), artifact())),
                list(0, i -> new RenderedLesson.SubtitleTrack(words(), list(0, j -> cue()), artifact(), artifact())),
                artifact(),
                random.nextBoolean() ? milliseconds() : null,
                list(
                        0,
                        i -> new RenderedLesson.QuizTimes(
                                random.nextInt(99), milliseconds(), random.nextBoolean() ? milliseconds() : null)));
    }

    private RenderedLesson.Cue cue() {
        long start = milliseconds();
        return new RenderedLesson.Cue(start, start + 1 + milliseconds(), words());
    }

    private Artifact artifact() {
        var digits = IntStream.range(0, 64)
                .mapToObj(i -> Integer.toHexString(random.nextInt(16)))
                .collect(Collectors.joining());
        return new Artifact(new ArtifactKey(digits), one(ArtifactType.values()), random.nextLong() >>> 1);
    }

    private JobId job() {
        return new JobId(uuid());
    }

    private PreviewId preview() {
        return new PreviewId(uuid());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private int positive() {
        return 1 + random.nextInt(Integer.MAX_VALUE);
    }

    private long milliseconds() {
        return random.nextLong() >>> 3;
    }

    /** Not blank. */
    private String words() {
        return text() + "x" + text();
    }

    private String text() {
        var points = LETTERS.codePoints().toArray();
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> Character.toString(points[random.nextInt(points.length)]))
                .collect(Collectors.joining());
    }

    private <T> List<T> list(int min, IntFunction<T> item) {
        return IntStream.range(0, min + random.nextInt(3)).mapToObj(item).toList();
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
