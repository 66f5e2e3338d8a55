package dev.coursecreator.worker.lesson.narration.audio;

import dev.coursecreator.model.Check;

/**
 * Mono sound.
 *
 * @param samples between -1 and 1; not copied
 * @param sampleRate in Hz
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and too large to be copied.
public record Sound(double[] samples, int sampleRate) {

    public Sound {
        Check.atLeast("sampleRate", sampleRate, 1);
    }

    /** The same sound at another sample rate. */
    public Sound at(int rate) throws UnreadableAudioException {
        return rate == sampleRate
                ? this
                : new Sound(Resampler.between(sampleRate, rate).apply(samples), rate);
    }
}
