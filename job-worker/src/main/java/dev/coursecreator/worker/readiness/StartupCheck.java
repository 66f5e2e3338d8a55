package dev.coursecreator.worker.readiness;

import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;

/** Exercises one dependency of the worker for real, with as little work as possible. */
@FunctionalInterface
interface StartupCheck {

    /**
     * Runs the check; throws if the dependency does not work.
     *
     * @param folder an empty folder for files; deleted afterwards
     */
    void run(Path folder) throws StepException, IOException, InterruptedException;
}
