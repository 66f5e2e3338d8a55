package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.LessonFacts;
import dev.coursecreator.gateway.jobs.Measurements;
import dev.coursecreator.model.script.ScriptStatistics;
import dev.coursecreator.rest.security.Owner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;

/** Estimates length, size and rendering time of a course from the lessons rendered before. */
@Component
final class Forecaster {

    /** The concurrency is taken from the lessons of this period. */
    private static final Duration CONCURRENCY_PERIOD = Duration.ofDays(1);

    private final Measurements measurements;
    private final Clock clock;

    Forecaster(Measurements measurements, Clock clock) {
        this.measurements = measurements;
        this.clock = clock;
    }

    GenerationForecast forecast(PreparedCourse course, Owner owner) {
        var lessons = LessonFacts.of(course.script(), course.settings());
        var estimate = RenderingEstimate.of(course.settings(), measurements.of(course.settings()));
        var renderedBefore = measurements.renderedBefore(
                owner, lessons.stream().map(LessonFacts::fingerprint).toList());
        var narrationMs = lessons.stream().mapToDouble(estimate::narrationMs).sum();
        var renderingMs = lessons.stream()
                .map(lesson -> renderedBefore.contains(lesson.fingerprint())
                        ? RenderingEstimate.CACHED_MS
                        : estimate.renderingMs(estimate.narrationMs(lesson)))
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
                Math.max(1, Math.round(narrationMs / 1000)),
                Math.round(estimate.bytes(narrationMs)),
                (int) lessons.stream()
                        .filter(lesson -> renderedBefore.contains(lesson.fingerprint()))
                        .count(),
                Math.max(1, Math.round((makespan(renderingMs, concurrency) + RenderingEstimate.OVERHEAD_MS) / 1000)),
                course.script().warnings());
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
