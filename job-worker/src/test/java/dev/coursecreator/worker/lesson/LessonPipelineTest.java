package dev.coursecreator.worker.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.autoconfigure.ArtifactStoreAutoConfiguration;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.PreviewId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.lesson.video.MediaProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Renders a whole lesson with the real voice and encoder, and examines its video and audio. */
class LessonPipelineTest {

    private static final LessonProgressListener NO_LISTENER = (phase, done, total) -> {};

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext services;
    private static LessonPipeline pipeline;
    private static ArtifactStore artifacts;

    @BeforeAll
    static void start() {
        services = new SpringApplicationBuilder(Pipeline.class)
                .web(WebApplicationType.NONE)
                .properties("course-creator.data-dir=" + folder, "spring.config.location=classpath:/worker.yml")
                .run("--course-creator.data-dir=" + folder);
        pipeline = services.getBean(LessonPipeline.class);
        artifacts = services.getBean(ArtifactStore.class);
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void theVideoIsAsLongAsTheNarrationAndShowsEverySlideAtItsTime() throws Exception {
        var rendered = pipeline.render(lesson(settings(Quality.STANDARD, BackgroundStyle.SOLID, false)), NO_LISTENER);

        var video = MediaProbe.of(artifacts.local(rendered.video()));
        assertThat(video.codecs()).contains("h264", "aac");
        assertThat(video.field("video", "width")).isEqualTo("1280");
        assertThat(video.field("video", "height")).isEqualTo("720");
        assertThat(video.seconds()).isCloseTo(rendered.durationMs() / 1_000.0, within(0.2));
        assertThat(rendered.slides()).hasSize(2);
        for (var slide : rendered.slides()) {
            var middle = (slide.startMs() + slide.durationMs() / 2) / 1_000.0;
            var drawn = ImageIO.read(artifacts.local(slide.image()).toFile());
            assertThat(MediaProbe.difference(video.frameAt(middle), drawn)).isLessThan(8.0);
        }
        assertThat(MediaProbe.difference(
                        ImageIO.read(artifacts
                                .local(rendered.slides().get(0).image())
                                .toFile()),
                        ImageIO.read(artifacts
                                .local(rendered.slides().get(1).image())
                                .toFile())))
                .isGreaterThan(1.0);
    }

    @Test
    void theBulletThatIsSaidIsMarkedFromItsFirstWordOn() throws Exception {
        var command = bullets(FollowMode.MARK, Pace.NORMAL);
        var rendered = pipeline.render(command, NO_LISTENER);

        var video = MediaProbe.of(artifacts.local(rendered.video()));
        var page = ImageIO.read(
                artifacts.local(rendered.slides().getFirst().image()).toFile());
        var cues = rendered.subtitles().getFirst().cues();
        assertThat(rendered.slides()).hasSize(1);
        assertThat(cues).hasSize(2);
        var first = video.frameAt(cues.get(0).startMs() / 1_000.0 + 0.05);
        var second = video.frameAt(cues.get(1).startMs() / 1_000.0 + 0.05);
        assertThat(MediaProbe.difference(video.frameAt(0.1), page)).isLessThan(2.0);
        assertThat(MediaProbe.difference(first, page)).isGreaterThan(0.5);
        assertThat(MediaProbe.difference(second, page)).isGreaterThan(0.5);
        assertThat(MediaProbe.difference(video.frameAt(cues.get(1).startMs() / 1_000.0 - 0.1), first))
                .isLessThan(0.1);
        assertThat(MediaProbe.difference(first, second)).isGreaterThan(0.5);
    }

    @Test
    void aQuizIsAskedWhenItsLastChoiceHasBeenSaidAndAnsweredOnTheNextPage() throws Exception {
        var choices = List.of(RichText.plain("One"), RichText.plain("Two"));
        var question = new SlideBlock.Question(RichText.plain("Which?"), choices);
        var solution = new SlideBlock.Question.Solution(List.of(1), RichText.EMPTY);
        var slide = new SlideScript(
                RichText.plain("Quiz"),
                List.of(
                        new Passage(
                                question,
                                List.of(
                                        new Utterance.Sentence("Which?"),
                                        new Utterance.Sentence("Answer A: One."),
                                        new Utterance.Sentence("Answer B: Two."),
                                        new Utterance.Pause(3_000))),
                        new Passage(
                                new SlideBlock.Question(question.prompt(), choices, null, solution),
                                List.of(new Utterance.Sentence("The answer is B: Two.")))));

        var rendered = pipeline.render(command(lesson(slide), FollowMode.MARK, Pace.NORMAL), NO_LISTENER);

        var asked = rendered.subtitles().getFirst().cues().get(2).endMs();
        var answered = rendered.slides().get(1).startMs();
        assertThat(rendered.quizzes()).containsExactly(new RenderedLesson.QuizTimes(0, asked, answered));
        assertThat(answered).isGreaterThanOrEqualTo(asked + 3_000);
    }

    @Test
    void wordIsSaidAsTheAuthorWantsAndShownAsItIsWritten() throws Exception {
        var usual = bullets(FollowMode.OFF, Pace.BRISK);
        var settings = new RenderSettings(
                "en",
                "cmu-slt",
                Quality.DRAFT,
                BackgroundStyle.SOLID,
                false,
                FollowMode.OFF,
                Pace.BRISK,
                Map.of("sleep", "go to bed early every evening and rest there for as long as you possibly can"));

        var said = pipeline.render(usual, NO_LISTENER);
        var saidOtherwise = pipeline.render(
                new RenderLesson(usual.jobId(), 1, usual.courseTitle(), 1, usual.lesson(), settings), NO_LISTENER);

        assertThat(saidOtherwise.durationMs()).isGreaterThan(said.durationMs() + 1_000);
        assertThat(saidOtherwise.transcript()).isEqualTo(said.transcript());
        assertThat(saidOtherwise.slides().getFirst().image())
                .isEqualTo(said.slides().getFirst().image());
    }

    @Test
    void followChangesTheVideoButNotTheSlidesOrTheNarration() throws Exception {
        var marked = pipeline.render(bullets(FollowMode.MARK, Pace.NORMAL), NO_LISTENER);
        for (var follow : List.of(FollowMode.REVEAL, FollowMode.OFF)) {
            var other = pipeline.render(bullets(follow, Pace.NORMAL), NO_LISTENER);

            assertThat(other.video()).isNotEqualTo(marked.video());
            assertThat(other.slides()).isEqualTo(marked.slides());
            assertThat(other.subtitles()).isEqualTo(marked.subtitles());
        }
    }

    @Test
    void paceChangesHowLongASilentPageIsShown() throws Exception {
        var silent = lesson(new SlideScript(
                RichText.plain("Code"), List.of(new Passage(new SlideBlock.Code("", "a\nb\nc\nd\ne"), List.of()))));

        var normal = pipeline.render(command(silent, FollowMode.MARK, Pace.NORMAL), NO_LISTENER);
        var relaxed = pipeline.render(command(silent, FollowMode.MARK, Pace.RELAXED), NO_LISTENER);

        assertThat(normal.durationMs()).isEqualTo(6_000);
        assertThat(relaxed.durationMs()).isEqualTo(9_000);
    }

    @Test
    void speechMatchesTheTimesOfTheSubtitles() throws Exception {
        var rendered = pipeline.render(lesson(settings(Quality.DRAFT, BackgroundStyle.SOLID, false)), NO_LISTENER);

        var audio = MediaProbe.of(artifacts.local(rendered.audio()));
        var cues = rendered.subtitles().getFirst().cues();
        assertThat(cues)
                .extracting(cue -> cue.text().replace('\n', ' '))
                .containsExactly(
                        "The first slide says this.", "And then it says that.", "The second slide has a point.");
        for (int i = 0; i < cues.size(); i++) {
            assertThat(cues.get(i).endMs()).isLessThanOrEqualTo(rendered.durationMs());
            assertThat(i == 0 || cues.get(i - 1).endMs() <= cues.get(i).startMs())
                    .isTrue();
            assertThat(audio.rms(
                            cues.get(i).startMs() / 1_000.0 + 0.1, cues.get(i).startMs() / 1_000.0 + 1.0))
                    .as("cue %d", i)
                    .isGreaterThan(0.01);
        }
        assertThat(audio.rms(0, 0.3)).isLessThan(0.005);
        assertThat(Files.readString(
                        artifacts.local(rendered.subtitles().getFirst().vtt())))
                .startsWith("WEBVTT");
        assertThat(Files.readString(artifacts.local(rendered.transcript()))).contains("The first slide says this.");
    }

    @Test
    void everySettingChangesTheResult() throws Exception {
        var plain = pipeline.render(lesson(settings(Quality.DRAFT, BackgroundStyle.SOLID, false)), NO_LISTENER);
        for (var style : List.of(BackgroundStyle.GRADIENT, BackgroundStyle.GEOMETRIC, BackgroundStyle.NOISE)) {
            var styled = pipeline.render(lesson(settings(Quality.DRAFT, style, false)), NO_LISTENER);
            assertThat(styled.slides().getFirst().image())
                    .isNotEqualTo(plain.slides().getFirst().image());
        }
        var musical = pipeline.render(lesson(settings(Quality.DRAFT, BackgroundStyle.SOLID, true)), NO_LISTENER);
        assertThat(MediaProbe.of(artifacts.local(musical.audio())).rms(1.9, 2.1))
                .isNotEqualTo(MediaProbe.of(artifacts.local(plain.audio())).rms(1.9, 2.1));
        assertThat(MediaProbe.of(artifacts.local(plain.video())).field("video", "height"))
                .isEqualTo("480");
    }

    @Test
    void aSilentLessonIsTimedForReadingAndHasSubtitlesAndMarks() throws Exception {
        var spoken = spokenSentences();
        var rendered = pipeline.render(silent(bullets(FollowMode.MARK, Pace.NORMAL), false), NO_LISTENER);

        assertThat(spokenSentences()).isEqualTo(spoken);
        var cues = rendered.subtitles().getFirst().cues();
        assertThat(cues).extracting(RenderedLesson.Cue::text).containsExactly("Eat.", "Sleep.");
        assertThat(cues)
                .allSatisfy(cue -> assertThat(cue.endMs() - cue.startMs()).isEqualTo(1_200));
        assertThat(rendered.subtitles().getFirst().language()).isEqualTo("ar");
        var audio = MediaProbe.of(artifacts.local(rendered.audio()));
        assertThat(audio.seconds()).isCloseTo(rendered.durationMs() / 1_000.0, within(0.2));
        assertThat(audio.rms(0, rendered.durationMs() / 1_000.0 - 0.1)).isZero();
        var video = MediaProbe.of(artifacts.local(rendered.video()));
        assertThat(MediaProbe.difference(
                        video.frameAt(cues.get(0).startMs() / 1_000.0 + 0.05),
                        video.frameAt(cues.get(1).startMs() / 1_000.0 + 0.05)))
                .isGreaterThan(0.5);
    }

    @Test
    void aSilentLessonMayHaveMusic() throws Exception {
        var rendered = pipeline.render(silent(bullets(FollowMode.OFF, Pace.NORMAL), true), NO_LISTENER);

        assertThat(MediaProbe.of(artifacts.local(rendered.audio())).rms(1.9, 2.1))
                .isGreaterThan(0.001);
    }

    private static RenderLesson silent(RenderLesson command, boolean music) {
        var settings = new RenderSettings(
                "ar",
                "none",
                Quality.DRAFT,
                BackgroundStyle.SOLID,
                music,
                command.settings().follow(),
                command.settings().pace(),
                null);
        return new RenderLesson(
                command.jobId(),
                command.attempt(),
                command.courseTitle(),
                command.lessonCount(),
                command.lesson(),
                settings);
    }

    @Test
    void progressCountsEveryStepUpToTheTotal() throws Exception {
        var reports = new ArrayList<int[]>();
        pipeline.render(bullets(FollowMode.REVEAL, Pace.NORMAL), (phase, done, total) -> {
            synchronized (reports) {
                reports.add(new int[] {done, total});
            }
        });

        assertThat(reports).hasSize(reports.getFirst()[1]);
        assertThat(reports).extracting(report -> report[0]).isSorted();
        assertThat(reports.getLast()).containsExactly(reports.size(), reports.size());
    }

    @Test
    void renderingAgainReusesAllArtifacts() throws Exception {
        var settings = settings(Quality.DRAFT, BackgroundStyle.SOLID, false);
        var first = pipeline.render(lesson(settings), NO_LISTENER);
        var before = files();

        assertThat(pipeline.render(lesson(settings), NO_LISTENER)).isEqualTo(first);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aPreviewShowsThePagesOfItsSlideAsTheLessonHasThem() throws Exception {
        var command = lesson(settings(Quality.DRAFT, BackgroundStyle.GRADIENT, false));
        var request = new PreviewSlide(
                new PreviewId(new UUID(0, 2)),
                command.courseTitle(),
                command.lessonCount(),
                command.lesson(),
                1,
                command.settings(),
                10_000);

        var preview = services.getBean(PreviewPipeline.class).preview(request);

        assertThat(preview.previewId()).isEqualTo(request.previewId());
        assertThat(preview.pages()).isEqualTo(1);
        assertThat(pipeline.render(command, NO_LISTENER).slides().get(1).image())
                .isEqualTo(preview.images().getFirst());
    }

    @Test
    void aPreviewHasTheFirstPagesOfASlideOfMany() throws Exception {
        var code = new Passage(new SlideBlock.Code("", "line\n".repeat(500)), List.of());
        var lesson = lesson(new SlideScript(RichText.plain("Code"), List.of(code)));
        var settings = settings(Quality.DRAFT, BackgroundStyle.SOLID, false);

        var preview = services.getBean(PreviewPipeline.class)
                .preview(new PreviewSlide(new PreviewId(new UUID(0, 3)), "A course", 1, lesson, 0, settings, 10_000));

        assertThat(preview.pages()).isGreaterThan(PreviewPipeline.MAX_IMAGES);
        assertThat(preview.images()).hasSize(PreviewPipeline.MAX_IMAGES).doesNotHaveDuplicates();
    }

    @Test
    void afterAnEditOnlyTheChangedSentenceIsSynthesized() throws Exception {
        var settings = settings(Quality.DRAFT, BackgroundStyle.SOLID, false);
        pipeline.render(lesson(settings), NO_LISTENER);
        var spoken = spokenSentences();

        pipeline.render(lesson(settings, "And now it says something else."), NO_LISTENER);

        assertThat(spokenSentences() - spoken).isEqualTo(1);
    }

    @Test
    void anotherWorkerProducesTheSameBytes(@TempDir Path elsewhere) throws Exception {
        var settings = settings(Quality.DRAFT, BackgroundStyle.GEOMETRIC, true);
        var here = pipeline.render(lesson(settings), NO_LISTENER);
        try (var other = new SpringApplicationBuilder(Pipeline.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.location=classpath:/worker.yml")
                .run("--course-creator.data-dir=" + elsewhere)) {
            var there = other.getBean(LessonPipeline.class).render(lesson(settings), NO_LISTENER);

            assertThat(there).isEqualTo(here);
            for (var artifact : artifacts(here).toList()) {
                assertThat(other.getBean(ArtifactStore.class).local(artifact))
                        .as(artifact.type().name())
                        .hasSameBinaryContentAs(artifacts.local(artifact));
            }
        }
    }

    @Test
    void anInterruptStopsRendering() throws Exception {
        var rendering = Thread.currentThread();
        LessonProgressListener interrupting = (phase, done, total) -> {
            if (phase == Phase.SLIDES || phase == Phase.NARRATION) {
                rendering.interrupt();
            }
        };

        assertThatThrownBy(() -> pipeline.render(
                        lesson(
                                settings(Quality.HIGH, BackgroundStyle.NOISE, false),
                                "This sentence was never said before."),
                        interrupting))
                .isInstanceOf(InterruptedException.class);
    }

    private static RenderSettings settings(Quality quality, BackgroundStyle style, boolean music) {
        return new RenderSettings("en", "cmu-slt", quality, style, music);
    }

    private static RenderLesson bullets(FollowMode follow, Pace pace) {
        return command(
                lesson(new SlideScript(
                        RichText.plain("Two"),
                        Stream.of("Eat", "Sleep")
                                .map(text -> new Passage(
                                        new SlideBlock.Bullet(0, null, RichText.plain(text)),
                                        List.of(new Utterance.Sentence(text + "."))))
                                .toList())),
                follow,
                pace);
    }

    private static LessonScript lesson(SlideScript slide) {
        return new LessonScript(1, "A lesson", List.of(slide), List.of());
    }

    private static RenderLesson command(LessonScript lesson, FollowMode follow, Pace pace) {
        var settings =
                new RenderSettings("en", "cmu-slt", Quality.DRAFT, BackgroundStyle.SOLID, false, follow, pace, null);
        return new RenderLesson(new JobId(new UUID(0, 1)), 1, "A course", 1, lesson, settings);
    }

    private static RenderLesson lesson(RenderSettings settings) {
        return lesson(settings, "And then it says that.");
    }

    private static RenderLesson lesson(RenderSettings settings, String second) {
        var first = new SlideScript(
                RichText.plain("First"),
                List.of(
                        new Passage(
                                new SlideBlock.Statement(RichText.plain("The first slide says this.")),
                                List.of(new Utterance.Sentence("The first slide says this."))),
                        new Passage(null, List.of(new Utterance.Sentence(second)))));
        var last = new SlideScript(
                RichText.plain("Second"),
                List.of(new Passage(
                        new SlideBlock.Bullet(0, null, RichText.plain("A point")),
                        List.of(new Utterance.Sentence("The second slide has a point.")))));
        return new RenderLesson(
                new JobId(new UUID(0, 1)),
                1,
                "A course",
                1,
                new LessonScript(1, "A lesson", List.of(first, last), List.of()),
                settings);
    }

    private static Stream<Artifact> artifacts(RenderedLesson lesson) {
        return Stream.of(
                        Stream.of(lesson.video(), lesson.audio(), lesson.transcript()),
                        lesson.slides().stream().map(RenderedLesson.Slide::image),
                        lesson.subtitles().stream().flatMap(track -> Stream.of(track.vtt(), track.srt())))
                .flatMap(all -> all);
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(folder.resolve("artifacts"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static double spokenSentences() {
        return services.getBean(MeterRegistry.class)
                .counter("course.creator.artifacts", "step", "speak-sentence", "outcome", "miss")
                .count();
    }

    @Configuration
    @ImportAutoConfiguration(ArtifactStoreAutoConfiguration.class)
    @ComponentScan({
        "dev.coursecreator.worker.lesson",
        "dev.coursecreator.worker.step",
        "dev.coursecreator.worker.languagemodel",
        "dev.coursecreator.worker.remote"
    })
    static class Pipeline {
        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Tracing tracing() {
            return Tracing.noop();
        }
    }
}
