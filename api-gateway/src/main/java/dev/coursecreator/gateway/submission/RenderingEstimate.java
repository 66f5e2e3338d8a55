package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.LessonFacts;
import dev.coursecreator.gateway.jobs.LessonTotals;
import dev.coursecreator.model.script.Quality;

/**
 * What lessons take. What was measured here counts; as long as that is little, so do the values to start with, as if they had
 * been measured with {@value #KNOWN_MS} ms of narration.
 *
 * <p>These come from {@code ./course-creator generate} of examples/quick-start.md in each quality and of
 * examples/deep-dive.md, with the voice cmu-slt, on two cores: 11 lessons, 5.7 minutes. Words and sentences are the least
 * squares over the lessons (each is within 11 percent), bytes are the files' sum. Rendering is the processor time that a
 * process needed more than one that found everything finished, as other programs had the cores, too.
 *
 * @param speech how much longer than with the values to start with something is spoken
 * @param bytesPerMs of all files of a lesson, per millisecond of narration
 * @param renderingPerMs time of a worker, per millisecond of narration
 */
record RenderingEstimate(double speech, double bytesPerMs, double renderingPerMs) {

    /** A lesson that was made before is only looked up. */
    static final double AGAIN_MS = 500;

    /** Until the first lesson is with a worker, and for putting the course together. */
    static final double AROUND_THE_LESSONS_MS = 1900;

    private static final long KNOWN_MS = 60_000;
    private static final double MS_PER_WORD = 300;
    private static final double MS_PER_SENTENCE = 933;

    static RenderingEstimate of(Quality quality, LessonTotals measured) {
        return new RenderingEstimate(
                blend(1, measured.spokenMs(), usually(measured.words(), measured.sentences())),
                blend(bytesPerMs(quality), measured.bytes(), measured.narrationMs()),
                blend(renderingPerMs(quality), measured.renderingMs(), measured.newNarrationMs()));
    }

    private static double bytesPerMs(Quality quality) {
        return switch (quality) {
            case DRAFT -> 52;
            case STANDARD -> 61;
            case HIGH -> 101;
        };
    }

    private static double renderingPerMs(Quality quality) {
        return switch (quality) {
            case DRAFT -> 0.16;
            case STANDARD -> 0.14;
            case HIGH -> 0.23;
        };
    }

    private static double blend(double start, double what, double per) {
        return (start * KNOWN_MS + what) / (KNOWN_MS + per);
    }

    private static double usually(long words, long sentences) {
        return words * MS_PER_WORD + sentences * MS_PER_SENTENCE;
    }

    double narrationMs(LessonFacts lesson) {
        return speech * usually(lesson.words(), lesson.sentences()) + lesson.pausesMs();
    }

    double renderingMs(double narrationMs) {
        return narrationMs * renderingPerMs;
    }

    double bytes(double narrationMs) {
        return narrationMs * bytesPerMs;
    }
}
