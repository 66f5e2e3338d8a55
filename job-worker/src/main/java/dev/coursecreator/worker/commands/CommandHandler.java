package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.worker.lesson.LessonProgressListener;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;

/** Executes commands. */
public interface CommandHandler {

    /**
     * Executes the command. Idempotent: the same command gives the same event, and existing artifacts are reused.
     *
     * @return the terminal event of the command
     * @throws StepException if the command failed; its failure says whether a retry may help
     * @throws IOException if the worker's environment is at fault, such as a full disk
     * @throws InterruptedException if the job was cancelled, the worker is stopping or the record lock was lost
     */
    GenerationEvent handle(GenerationCommand command, LessonProgressListener progress)
            throws StepException, IOException, InterruptedException;
}
