package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.worker.step.StepException;

/** Text-to-speech. Thread-safe and deterministic: the same sentence and voice give the same samples. */
public interface SpeechSynthesizer {

    /** Name and version of the engine; part of the artifact key of every sentence. */
    String engine();

    /**
     * Synthesizes a sentence.
     *
     * @param sentence the written text
     * @param voice id of a {@link dev.coursecreator.model.script.Voice}
     * @return 16-bit mono samples at 48 kHz, without silence before and after the words; empty if nothing can be pronounced
     */
    short[] speak(String sentence, String voice) throws StepException, InterruptedException;
}
