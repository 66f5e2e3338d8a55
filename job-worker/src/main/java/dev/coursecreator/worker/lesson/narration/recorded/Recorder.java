package dev.coursecreator.worker.lesson.narration.recorded;

import dev.coursecreator.worker.lesson.narration.audio.Sound;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;

/** Has a text spoken by a program or a server. Thread-safe. */
@FunctionalInterface
public interface Recorder {

    /**
     * Records.
     *
     * @param text something that can be pronounced
     * @param speed 1 is the usual one of the program or server
     */
    Sound record(String text, double speed) throws StepException, IOException, InterruptedException;
}
