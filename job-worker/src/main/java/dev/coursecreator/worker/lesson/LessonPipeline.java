package dev.coursecreator.worker.lesson;

import static java.util.Objects.requireNonNull;

import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.Utterance.Sentence;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline;
import dev.coursecreator.worker.lesson.narration.SpokenSentence;
import dev.coursecreator.worker.lesson.slides.SlidePage;
import dev.coursecreator.worker.step.StepFailure;
import dev.coursecreator.worker.step.StepRunner;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Renders a lesson. Slides are drawn and encoded while sentences are spoken; the spoken lengths give the times, the times
 * give the subtitles and the film.
 */
@Component
public final class LessonPipeline {

    private final StepRunner runner;
    private final Stages stages;
    private final ExecutorService pool;
    private final Tracing tracing;

    LessonPipeline(StepRunner runner, Stages stages, ExecutorService renderingPool, Tracing tracing) {
        this.runner = runner;
        this.stages = stages;
        this.pool = renderingPool;
        this.tracing = tracing;
    }

    /**
     * Everything the lesson consists of, made now or found finished.
     *
     * @throws InterruptedException if the thread was interrupted; all that was going on for the lesson has been told to end
     */
    public RenderedLesson render(RenderLesson command, LessonProgress progress)
            throws StepFailure, IOException, InterruptedException {
        var settings = command.settings();
        var pages = stages.slides().paginate(command);
        var sentences = sentences(pages);
        var work = new WorkMeter(runner, progress, steps(pages, sentences));
        try (var tasks = new TaskGroup(pool, tracing)) {
            var drawing = pages.stream()
                    .map(page -> tasks.start(() -> stages.slides().picture(page, settings.quality(), work)))
                    .toList();
            var speaking = sentences.stream()
                    .map(sentence -> tasks.start(() -> stages.narration().speak(sentence, settings.voice(), work)))
                    .toList();
            var timeline = timeline(pages, zip(sentences, TaskGroup.all(speaking)));
            var narration = stages.narration().mix(timeline, settings.backgroundMusic(), work);
            var subtitles = stages.subtitles().subtitles(timeline, settings.language(), work);
            var transcript = stages.subtitles().transcript(command.lesson(), work);
            var pictures = TaskGroup.all(drawing);
            var video = stages.video().video(pictures, timeline, narration, subtitles.vtt(), settings.language(), work);
            var audio = stages.video().audio(video, work);
            return new RenderedLesson(
                    command.lesson().number(),
                    timeline.samples() * 1000 / SpokenSentence.SAMPLE_RATE,
                    video,
                    audio,
                    slides(pictures, timeline),
                    List.of(subtitles),
                    transcript);
        }
    }

    /** Each sentence once, however often it is said. */
    private static List<Sentence> sentences(List<SlidePage> pages) {
        return pages.stream()
                .flatMap(page -> page.says().stream())
                .filter(Sentence.class::isInstance)
                .map(Sentence.class::cast)
                .distinct()
                .toList();
    }

    private static int steps(List<SlidePage> pages, List<Sentence> sentences) {
        return pages.size() * SlideStage.STEPS_PER_PAGE
                + sentences.size()
                + NarrationStage.STEPS_PER_LESSON
                + SubtitleStage.STEPS_PER_LESSON
                + VideoStage.STEPS_PER_LESSON;
    }

    private static Map<Sentence, SpokenSentence> zip(List<Sentence> sentences, List<SpokenSentence> spoken) {
        return IntStream.range(0, sentences.size()).boxed().collect(Collectors.toMap(sentences::get, spoken::get));
    }

    private static NarrationTimeline timeline(List<SlidePage> pages, Map<Sentence, SpokenSentence> spoken) {
        return NarrationTimeline.of(
                pages.stream().map(SlidePage::says).toList(),
                sentence -> requireNonNull(spoken.get(sentence), sentence.text()));
    }

    private static List<RenderedLesson.Slide> slides(List<SlideStage.Picture> pictures, NarrationTimeline timeline) {
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> new RenderedLesson.Slide(
                        pictures.get(i).slide(),
                        timeline.pages().get(i).startMs(),
                        timeline.pages().get(i).durationMs(),
                        pictures.get(i).image()))
                .toList();
    }
}
