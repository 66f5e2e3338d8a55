package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.pace.ReadingPace;
import dev.coursecreator.model.pace.ReadingTime;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a course that would be too much work for the workers. Its length is estimated as for a voice that was never measured, so that the
 * answer is the same at any time.
 */
final class CourseLimitsCheck {

    /** A long word or number takes longer than a short one. Ordinary text takes more than this for its words. */
    private static final double MIN_MS_PER_CHARACTER = 30;

    private final CourseLimits limits;
    private final ReadingPace pace;

    CourseLimitsCheck(CourseLimits limits, ReadingPace pace) {
        this.limits = limits;
        this.pace = pace;
    }

    /**
     * Checks a course.
     *
     * @param lines where each lesson begins in the Markdown, from 1
     * @throws InvalidInputException with every limit that it exceeds, and by how much
     */
    void check(CourseScript course, RenderSettings settings, List<Integer> lines) {
        var violations = new ArrayList<Violation>();
        var length = length(settings);
        double courseMs = 0;
        for (int i = 0; i < course.lessons().size(); i++) {
            var lesson = course.lessons().get(i);
            double ms = length.ms(lesson);
            courseMs += ms;
            checkLesson(lesson, ms, lines.get(i), violations);
        }
        if (courseMs > limits.maxCourseDuration().toMillis()) {
            violations.add(violation(
                    "The course would last about %s; the maximum is %s. Divide it into several courses."
                            .formatted(text(Duration.ofMillis(Math.round(courseMs))), text(limits.maxCourseDuration())),
                    null));
        }
        checkCount(pages(course), limits.maxPages(), "about %d pages", violations);
        checkCount(pictures(course), limits.maxPictures(), "%d pictures and diagrams", violations);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
    }

    private LessonLength length(RenderSettings settings) {
        var readingTime = new ReadingTime(pace.at(settings.paceOrDefault()), !settings.hasSpeech());
        return new LessonLength(
                readingTime,
                sentence -> settings.hasSpeech()
                        ? Math.max(
                                        RenderingEstimate.initialMs(sentence),
                                        sentence.text().length() * MIN_MS_PER_CHARACTER)
                                / settings.speedOrDefault()
                        : readingTime.sentenceMs(sentence));
    }

    private void checkLesson(LessonScript lesson, double ms, int line, List<Violation> violations) {
        long pausesMs = passages(lesson)
                .flatMap(passage -> passage.says().stream())
                .mapToLong(utterance -> utterance instanceof Utterance.Pause pause ? pause.durationMs() : 0)
                .sum();
        if (pausesMs > limits.maxPauses().toMillis()) {
            violations.add(violation(
                    "Lesson %d has pauses of %s; the maximum is %s. Shorten them, or divide the lesson."
                            .formatted(lesson.number(), text(Duration.ofMillis(pausesMs)), text(limits.maxPauses())),
                    line));
        }
        if (ms > limits.maxLessonDuration().toMillis()) {
            violations.add(violation(
                    "Lesson %d would last about %s; the maximum is %s. Divide it into several lessons."
                            .formatted(
                                    lesson.number(),
                                    text(Duration.ofMillis(Math.round(ms))),
                                    text(limits.maxLessonDuration())),
                    line));
        }
    }

    private static void checkCount(long count, int max, String what, List<Violation> violations) {
        if (count > max) {
            violations.add(violation(
                    "The course has " + what.formatted(count) + "; the maximum is " + max
                            + ". Divide it into several courses.",
                    null));
        }
    }

    private static long pages(CourseScript course) {
        return Math.round(course.lessons().stream()
                .flatMap(lesson -> lesson.slides().stream())
                .flatMap(slide -> EstimatedPages.of(slide).stream())
                .mapToDouble(EstimatedPages.Page::count)
                .sum());
    }

    private static long pictures(CourseScript course) {
        return course.lessons().stream()
                .flatMap(CourseLimitsCheck::passages)
                .filter(passage -> isPicture(passage.shows()))
                .count();
    }

    private static boolean isPicture(@Nullable SlideBlock block) {
        return block instanceof SlideBlock.Callout callout
                ? isPicture(callout.content())
                : block instanceof SlideBlock.Picture || block instanceof SlideBlock.Diagram;
    }

    private static Stream<Passage> passages(LessonScript lesson) {
        return lesson.slides().stream().flatMap(slide -> slide.passages().stream());
    }

    private static Violation violation(String detail, @Nullable Integer line) {
        return new Violation("markdown", null, detail, line);
    }

    /** A duration in whole minutes, or in seconds if it is short. */
    private static String text(Duration duration) {
        if (duration.toMinutes() == 0) {
            return duration.toSeconds() + " s";
        }
        var minutes = duration.toMinutesPart() == 0 ? "" : " " + duration.toMinutesPart() + " min";
        return (duration.toHours() == 0 ? minutes : duration.toHours() + " h" + minutes).strip();
    }
}
