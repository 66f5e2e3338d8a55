package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.worker.step.StepException;

/** Speaks with one voice. Thread-safe. */
public interface SpeechSynthesizer {

    Voice voice();

    /**
     * Name and version of the engine, with the settings of the voice on which the sound depends, such as its model; part of the artifact key
     * of every sentence. The same on every worker, wherever the engine runs.
     */
    String engine();

    /** Whether a server does the work, so that speaking is waiting. */
    default boolean isRemote() {
        return voice().kind() == VoiceKind.SPEECH_SERVER;
    }

    /**
     * Synthesizes a sentence.
     *
     * @param sentence the written text, with the pronunciations of the author
     * @param speed 1 is the usual one; at 0.5 the sentence lasts twice as long
     * @return 16-bit mono samples at 48 kHz, without silence before and after the words; empty if nothing can be pronounced
     */
    short[] speak(String sentence, double speed) throws StepException, InterruptedException;
}
