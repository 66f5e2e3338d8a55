package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * The audio of a sentence, or the time for reading it.
 *
 * @param wav mono, 16 bit, {@value #SAMPLE_RATE} Hz; null if the sentence is not spoken
 * @param samples its length in samples
 */
public record SpokenSentence(@Nullable Artifact wav, long samples) {

    /** Sample rate in Hz of all audio in this package. */
    public static final int SAMPLE_RATE = 48_000;

    public SpokenSentence {
        Check.atLeast("samples", samples, 0);
    }

    /** Returns a sentence that is not spoken, but shown for that time. */
    public static SpokenSentence silent(long durationMs) {
        return new SpokenSentence(null, durationMs * SAMPLE_RATE / 1_000);
    }
}
