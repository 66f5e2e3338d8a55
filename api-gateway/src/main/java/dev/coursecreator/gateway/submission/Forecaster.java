package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.LessonFacts;
import dev.coursecreator.gateway.jobs.Measurements;
import dev.coursecreator.model.pace.ReadingPace;
import dev.coursecreator.model.pace.ReadingTime;
import dev.coursecreator.model.script.ScriptStatistics;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.rest.security.Owner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/** Estimates length, size and rendering time of a course from its script and the lessons rendered before. */
final class Forecaster {

    /** The concurrency is taken from the lessons of this period. */
    private static final Duration CONCURRENCY_PERIOD = Duration.ofDays(1);

    private final Measurements measurements;
    private final ReadingPace pace;
    private final Clock clock;

    Forecaster(Measurements measurements, ReadingPace pace, Clock clock) {
        this.measurements = measurements;
        this.pace = pace;
        this.clock = clock;
    }

    GenerationForecast forecast(PreparedCourse course, Owner owner) {
        var settings = course.settings();
        var lessons = LessonFacts.of(course.script(), settings);
        var estimate = RenderingEstimate.of(settings, measurements.of(settings));
        var narrationMs = narrationMs(course, estimate);
        var renderedBefore = measurements.renderedBefore(
                owner, lessons.stream().map(LessonFacts::fingerprint).toList());
        var outline = outline(course, narrationMs, lessons, renderedBefore);
        var totalMs = narrationMs.stream().mapToDouble(Double::doubleValue).sum();
        var renderingMs = IntStream.range(0, outline.size())
                .mapToObj(i -> outline.get(i).cached()
                        ? RenderingEstimate.CACHED_MS
                        : estimate.renderingMs(narrationMs.get(i)))
                .toList();
        var concurrency =
                Math.max(1, measurements.maxConcurrency(clock.instant().minus(CONCURRENCY_PERIOD)));
        var slides = lessons.stream().mapToInt(LessonFacts::slides).sum();
        var words = lessons.stream().mapToInt(LessonFacts::words).sum();
        return new GenerationForecast(
                lessons.size(),
                slides,
                words,
                Math.round(ScriptStatistics.seenShare(course.script()) * 1_000) / 1_000.0,
                Math.round(10.0 * words / slides) / 10.0,
                Math.max(1, Math.round(totalMs / 1000)),
                Math.round(estimate.bytes(totalMs)),
                (int) outline.stream().filter(GenerationForecast.Lesson::cached).count(),
                Math.max(1, Math.round((makespan(renderingMs, concurrency) + RenderingEstimate.OVERHEAD_MS) / 1000)),
                translatedCharacters(course),
                outline,
                course.script().warnings());
    }

    /** Each different sentence of a lesson is translated once into each language. */
    private static long translatedCharacters(PreparedCourse course) {
        long characters = course.script().lessons().stream()
                .flatMap(lesson -> lesson.slides().stream()
                        .flatMap(slide -> slide.passages().stream())
                        .flatMap(passage -> passage.says().stream())
                        .filter(Utterance.Sentence.class::isInstance)
                        .map(sentence -> ((Utterance.Sentence) sentence).text())
                        .distinct())
                .mapToLong(String::length)
                .sum();
        return characters * course.settings().translations().size();
    }

    private static List<GenerationForecast.Lesson> outline(
            PreparedCourse course, List<Double> narrationMs, List<LessonFacts> facts, Set<String> renderedBefore) {
        var lessons = course.script().lessons();
        return IntStream.range(0, lessons.size())
                .mapToObj(i -> new GenerationForecast.Lesson(
                        i + 1,
                        lessons.get(i).title(),
                        course.lines().get(i),
                        Math.round(narrationMs.get(i) / 1000),
                        renderedBefore.contains(facts.get(i).fingerprint())))
                .toList();
    }

    private List<Double> narrationMs(PreparedCourse course, RenderingEstimate estimate) {
        var settings = course.settings();
        var readingTime = new ReadingTime(pace.at(settings.paceOrDefault()), !settings.hasSpeech());
        var length = new LessonLength(
                readingTime,
                settings.hasSpeech()
                        ? sentence -> estimate.speechMs(sentence) / settings.speedOrDefault()
                        : readingTime::sentenceMs);
        return course.script().lessons().stream().map(length::ms).toList();
    }

    /** List scheduling: each worker that becomes free takes the next lesson. */
    private static double makespan(List<Double> lessons, int concurrency) {
        var workers = new PriorityQueue<Double>();
        for (var i = 0; i < concurrency; i++) {
            workers.add(0.0);
        }
        var end = 0.0;
        for (var lesson : lessons) {
            var done = workers.remove() + lesson;
            workers.add(done);
            end = Math.max(end, done);
        }
        return end;
    }
}
