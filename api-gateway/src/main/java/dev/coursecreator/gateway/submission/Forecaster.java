package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.LessonFacts;
import dev.coursecreator.gateway.jobs.Measurements;
import dev.coursecreator.rest.security.Owner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.PriorityQueue;
import org.springframework.stereotype.Component;

/** Says what would come of a course, from what others have taken. */
@Component
final class Forecaster {

    /** As many lessons at a time as in this time at the most: the workers of today are the best guess. */
    private static final Duration WORKERS_OF = Duration.ofDays(1);

    private final Measurements measurements;
    private final Clock clock;

    Forecaster(Measurements measurements, Clock clock) {
        this.measurements = measurements;
        this.clock = clock;
    }

    GenerationForecast forecast(PreparedCourse course, Owner owner) {
        var lessons = LessonFacts.of(course.script(), course.settings());
        var pace = RenderingEstimate.of(course.settings().quality(), measurements.of(course.settings()));
        var madeBefore = measurements.madeBefore(
                owner, lessons.stream().map(LessonFacts::fingerprint).toList());
        var narrationMs = lessons.stream().mapToDouble(pace::narrationMs).sum();
        var renderingMs = lessons.stream()
                .map(lesson -> madeBefore.contains(lesson.fingerprint())
                        ? RenderingEstimate.AGAIN_MS
                        : pace.renderingMs(pace.narrationMs(lesson)))
                .toList();
        var atATime = Math.max(1, measurements.atATime(clock.instant().minus(WORKERS_OF)));
        return new GenerationForecast(
                lessons.size(),
                lessons.stream().mapToInt(LessonFacts::slides).sum(),
                lessons.stream().mapToInt(LessonFacts::words).sum(),
                Math.max(1, Math.round(narrationMs / 1000)),
                Math.round(pace.bytes(narrationMs)),
                (int) lessons.stream()
                        .filter(lesson -> madeBefore.contains(lesson.fingerprint()))
                        .count(),
                Math.max(
                        1,
                        Math.round((timeFor(renderingMs, atATime) + RenderingEstimate.AROUND_THE_LESSONS_MS) / 1000)));
    }

    /** Each worker that is done takes the next lesson. */
    private static double timeFor(List<Double> lessons, int atATime) {
        var workers = new PriorityQueue<Double>();
        for (var i = 0; i < atATime; i++) {
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
