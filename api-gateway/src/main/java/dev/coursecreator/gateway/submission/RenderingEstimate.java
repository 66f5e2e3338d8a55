package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.LessonTotals;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Words;

/**
 * A model of the length of speech, of size and of rendering time. Blends what was measured on this installation with initial values,
 * which weigh as much as {@value #KNOWN_MS} ms of measured speech or narration.
 *
 * <p>The initial values were measured with {@code ./course-creator generate} of examples/quick-start.md in each quality and of
 * examples/deep-dive.md, with the voice cmu-slt, on two cores: 11 lessons, 5.7 minutes. The speech values are a least-squares
 * fit over the lessons, less the silence between and after their sentences. Rendering is the additional CPU time over a run with
 * everything cached.
 *
 * @param speech measured duration of speech relative to the initial values
 * @param bytesPerMs of all files of a lesson, per millisecond of narration
 * @param renderingPerMs time of a worker, per millisecond of narration
 */
record RenderingEstimate(double speech, double bytesPerMs, double renderingPerMs) {

    /** Rendering time of a lesson whose artifacts exist. */
    static final double CACHED_MS = 500;

    /** Dispatching the first lesson and assembling the course. */
    static final double OVERHEAD_MS = 1900;

    private static final long KNOWN_MS = 60_000;
    private static final double MS_PER_WORD = 300;

    /** What a sentence takes besides its words. */
    private static final double MS_PER_SENTENCE = 450;

    static RenderingEstimate of(RenderSettings settings, LessonTotals measured) {
        var quality = settings.quality();
        return new RenderingEstimate(
                blend(1, measured.speechMs(), initialMs(measured.words(), measured.sentences())),
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

    double speechMs(Utterance.Sentence sentence) {
        return speech * initialMs(sentence);
    }

    /** Length of a sentence before anything was measured. */
    static double initialMs(Utterance.Sentence sentence) {
        return initialMs(Words.in(sentence.text()), 1);
    }

    private static double initialMs(long words, long sentences) {
        return words * MS_PER_WORD + sentences * MS_PER_SENTENCE;
    }

    double renderingMs(double narrationMs) {
        return narrationMs * renderingPerMs;
    }

    double bytes(double narrationMs) {
        return narrationMs * bytesPerMs;
    }
}
