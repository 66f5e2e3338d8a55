package dev.coursecreator.worker.lesson;

import static java.util.Objects.requireNonNull;

import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.pace.ReadingPace;
import dev.coursecreator.model.pace.ReadingTime;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.Utterance.Sentence;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline;
import dev.coursecreator.worker.lesson.narration.SpokenSentence;
import dev.coursecreator.worker.lesson.slides.PagePictures;
import dev.coursecreator.worker.lesson.slides.SlidePage;
import dev.coursecreator.worker.lesson.video.EncodeLesson;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Renders a lesson. Slides are drawn and encoded while sentences are synthesized; the audio durations (without a voice, the time for
 * reading) determine the timeline, and the timeline determines the subtitles and the video.
 */
@Component
public final class LessonPipeline {

    private final StepRunner runner;
    private final LessonStages stages;
    private final ReadingPace pace;
    private final ExecutorService pool;
    private final Tracing tracing;

    LessonPipeline(
            StepRunner runner, LessonStages stages, ReadingPace pace, ExecutorService renderingPool, Tracing tracing) {
        this.runner = runner;
        this.stages = stages;
        this.pace = pace;
        this.pool = renderingPool;
        this.tracing = tracing;
    }

    /**
     * Produces all files of the lesson, reusing existing artifacts.
     *
     * @throws InterruptedException if the thread was interrupted; all running tasks of the lesson have been cancelled
     */
    public RenderedLesson render(RenderLesson command, LessonProgressListener progress)
            throws StepException, IOException, InterruptedException {
        var settings = command.settings();
        var pages = stages.slides().paginate(command.courseTitle(), command.lessonCount(), command.lesson(), settings);
        var pictures = pages.stream()
                .map(page -> PagePictures.of(page, settings.followOrDefault()))
                .toList();
        var sentences = settings.hasSpeech() ? sentences(pages) : List.<Sentence>of();
        var steps = new LessonStepRunner(runner, progress, stepCount(pictures, sentences, settings));
        try (var tasks = new TaskGroup(pool, tracing)) {
            var drawing = IntStream.range(0, pages.size())
                    .mapToObj(i -> tasks.start(
                            () -> stages.slides().draw(pages.get(i), pictures.get(i), settings.quality(), steps)))
                    .toList();
            var pronunciations = stages.narration().pronunciations(settings);
            var speaking = sentences.stream()
                    .map(sentence -> tasks.start(
                            () -> stages.narration().speak(sentence, settings, pronunciations, steps),
                            stages.narration().threads(settings)))
                    .toList();
            var shown = stages.slides().shown(command.lesson());
            var translations = stages.translation().translate(shown, texts(pages), settings, steps);
            var timeline = timeline(pages, zip(sentences, TaskGroup.all(speaking)), settings);
            var narration = stages.narration().mix(timeline, settings, steps);
            var subtitles = stages.subtitles().subtitles(timeline, settings.language(), translations, steps);
            var transcript = stages.subtitles().transcript(shown, steps);
            var drawn = TaskGroup.all(drawing);
            var clips = clips(drawn, pictures, timeline);
            var video = stages.video().video(clips, narration, subtitles, settings, steps);
            var audio = stages.video().audio(video, steps);
            return new RenderedLesson(
                    command.lesson().number(),
                    timeline.samples() * 1000 / SpokenSentence.SAMPLE_RATE,
                    video,
                    audio,
                    slides(drawn, timeline),
                    subtitles,
                    transcript,
                    timeline.speechMs(),
                    QuizTiming.of(pages, timeline));
        }
    }

    /** The distinct sentences of the lesson. */
    private static List<Sentence> sentences(List<SlidePage> pages) {
        return pages.stream()
                .flatMap(page -> page.says().stream())
                .filter(Sentence.class::isInstance)
                .map(Sentence.class::cast)
                .distinct()
                .toList();
    }

    private static List<String> texts(List<SlidePage> pages) {
        return sentences(pages).stream().map(Sentence::text).toList();
    }

    private static int stepCount(List<PagePictures> pages, List<Sentence> sentences, RenderSettings settings) {
        return pages.stream().mapToInt(SlideStage::steps).sum()
                + sentences.size()
                + NarrationStage.STEPS_PER_LESSON
                + SubtitleStage.STEPS_PER_LESSON
                + settings.translations().size()
                        * (TranslationStage.STEPS_PER_LANGUAGE + SubtitleStage.STEPS_PER_LANGUAGE)
                + VideoStage.STEPS_PER_LESSON;
    }

    private static Map<Sentence, SpokenSentence> zip(List<Sentence> sentences, List<SpokenSentence> spoken) {
        return IntStream.range(0, sentences.size()).boxed().collect(Collectors.toMap(sentences::get, spoken::get));
    }

    private NarrationTimeline timeline(
            List<SlidePage> pages, Map<Sentence, SpokenSentence> spoken, RenderSettings settings) {
        var readingTime = new ReadingTime(pace.at(settings.paceOrDefault()), !settings.hasSpeech());
        return NarrationTimeline.of(
                pages.stream()
                        .map(page -> new NarrationTimeline.NarratedPage(
                                page.says(), readingTime.page(page.shown(), page.says())))
                        .toList(),
                sentence -> settings.hasSpeech()
                        ? requireNonNull(spoken.get(sentence), sentence.text())
                        : SpokenSentence.silent(readingTime.sentenceMs(sentence)));
    }

    private static List<EncodeLesson.Clip> clips(
            List<SlideStage.DrawnPage> drawn, List<PagePictures> pictures, NarrationTimeline timeline) {
        return IntStream.range(0, drawn.size())
                .boxed()
                .flatMap(i -> PageShots.of(pictures.get(i), timeline.pages().get(i)).stream()
                        .map(shot -> new EncodeLesson.Clip(drawn.get(i).clip(), shot.picture(), shot.frames())))
                .toList();
    }

    private static List<RenderedLesson.Slide> slides(List<SlideStage.DrawnPage> drawn, NarrationTimeline timeline) {
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> new RenderedLesson.Slide(
                        drawn.get(i).slide(),
                        timeline.pages().get(i).startMs(),
                        timeline.pages().get(i).durationMs(),
                        drawn.get(i).image()))
                .toList();
    }
}
