package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.worker.step.StepException;

/** Turns a sentence into sound. The same sentence and voice give the same samples, on any thread. */
public interface SpeechSynthesizer {

    /** Name and version of whatever speaks; a part of the identity of every sentence it has spoken. */
    String engine();

    /**
     * Speaks.
     *
     * @param sentence as a reader would write it
     * @param voice id of a {@link dev.coursecreator.model.script.Voice}
     * @return 16-bit mono samples at 48 kHz, without silence before and after the words; empty if nothing can be pronounced
     */
    short[] speak(String sentence, String voice) throws StepException, InterruptedException;
}
