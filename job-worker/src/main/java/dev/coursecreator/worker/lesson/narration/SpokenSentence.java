package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;

/**
 * A sentence that has been spoken.
 *
 * @param wav mono, 16 bit, {@value #SAMPLE_RATE} Hz
 * @param samples its true length
 */
public record SpokenSentence(Artifact wav, long samples) {

    /** Samples per second, everywhere in this package. */
    public static final int SAMPLE_RATE = 48_000;

    public SpokenSentence {
        Check.atLeast("samples", samples, 0);
    }
}
