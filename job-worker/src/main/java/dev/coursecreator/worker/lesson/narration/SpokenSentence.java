package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;

/**
 * The audio of a sentence.
 *
 * @param wav mono, 16 bit, {@value #SAMPLE_RATE} Hz
 * @param samples its length in samples
 */
public record SpokenSentence(Artifact wav, long samples) {

    /** Sample rate in Hz of all audio in this package. */
    public static final int SAMPLE_RATE = 48_000;

    public SpokenSentence {
        Check.atLeast("samples", samples, 0);
    }
}
