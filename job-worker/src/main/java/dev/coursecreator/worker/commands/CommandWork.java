package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.worker.lesson.LessonProgress;
import dev.coursecreator.worker.step.StepFailure;
import java.io.IOException;

/** Does what a command says. */
public interface CommandWork {

    /**
     * Performs the command, now or found done already: the same command gives the same event.
     *
     * @return the event that ends it
     * @throws StepFailure if it can't be done; says whether another try may help
     * @throws IOException if the worker's surroundings are at fault
     * @throws InterruptedException if the job was cancelled, the worker stops or the command went to another worker
     */
    GenerationEvent perform(GenerationCommand command, LessonProgress progress)
            throws StepFailure, IOException, InterruptedException;
}
