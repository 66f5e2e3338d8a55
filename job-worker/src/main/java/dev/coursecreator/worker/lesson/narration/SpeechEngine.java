package dev.coursecreator.worker.lesson.narration;

import java.util.List;

/** Where voices come from: a library, a program or servers. */
public interface SpeechEngine {

    /** The voices in the order in which they are preferred; none if the engine is not installed or configured. */
    List<? extends SpeechSynthesizer> voices();
}
