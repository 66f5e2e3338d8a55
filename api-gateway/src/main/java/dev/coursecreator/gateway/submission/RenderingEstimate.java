package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.LessonFacts;
import dev.coursecreator.gateway.jobs.LessonTotals;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;

/**
 * A model of length, size and rendering time. Blends what was measured on this installation with initial values, which weigh as
 * much as {@value #KNOWN_MS} ms of measured narration.
 *
 * <p>The initial values were measured with {@code ./course-creator generate} of examples/quick-start.md in each quality and of
 * examples/deep-dive.md, with the voice cmu-slt, on two cores: 11 lessons, 5.7 minutes. The speech values are a least-squares
 * fit over the lessons (each within 11 percent). Rendering is the additional CPU time over a run with everything cached.
 *
 * @param speech measured duration of speech relative to the initial values
 * @param msPerWord initial value; without a voice it depends on the pace, like the next
 * @param msPerSentence initial value of what a sentence takes besides its words
 * @param bytesPerMs of all files of a lesson, per millisecond of narration
 * @param renderingPerMs time of a worker, per millisecond of narration
 */
record RenderingEstimate(
        double speech, double msPerWord, double msPerSentence, double bytesPerMs, double renderingPerMs) {

    /** Rendering time of a lesson whose artifacts exist. */
    static final double CACHED_MS = 500;

    /** Dispatching the first lesson and assembling the course. */
    static final double OVERHEAD_MS = 1900;

    private static final long KNOWN_MS = 60_000;
    private static final double MS_PER_WORD = 300;
    private static final double MS_PER_SENTENCE = 933;

    /** Of a lesson without a voice, where words take as long to read as a voice takes to say them. */
    private static final double MS_PER_SILENT_SENTENCE = 500;

    static RenderingEstimate of(RenderSettings settings, LessonTotals measured) {
        var quality = settings.quality();
        var msPerSentence = settings.hasSpeech() ? MS_PER_SENTENCE : MS_PER_SILENT_SENTENCE;
        var pace = settings.hasSpeech() ? 1 : settings.paceOrDefault().factor();
        return new RenderingEstimate(
                blend(1, measured.spokenMs(), measured.words() * MS_PER_WORD + measured.sentences() * msPerSentence),
                MS_PER_WORD * pace,
                msPerSentence * pace,
                blend(bytesPerMs(quality), measured.bytes(), (double) measured.narrationMs()),
                blend(renderingPerMs(quality), measured.renderingMs(), (double) measured.newNarrationMs()));
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

    private static double blend(double start, long what, double per) {
        return (start * KNOWN_MS + what) / (KNOWN_MS + per);
    }

    double narrationMs(LessonFacts lesson) {
        return speech * (lesson.words() * msPerWord + lesson.sentences() * msPerSentence) + lesson.pausesMs();
    }

    double renderingMs(double narrationMs) {
        return narrationMs * renderingPerMs;
    }

    double bytes(double narrationMs) {
        return narrationMs * bytesPerMs;
    }
}
