package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.event.Phase;
import dev.coursecreator.worker.step.Step;
import dev.coursecreator.worker.step.StepFailure;
import dev.coursecreator.worker.step.StepRunner;
import java.io.IOException;

/** Runs the steps of one lesson and counts them: a unit of work is a step that is done or was found done. */
final class WorkMeter {

    private final StepRunner runner;
    private final LessonProgress progress;
    private final int total;
    private int done;

    WorkMeter(StepRunner runner, LessonProgress progress, int total) {
        this.runner = runner;
        this.progress = progress;
        this.total = total;
    }

    <I, O> O run(Phase phase, Step<I, O> step, I input) throws StepFailure, IOException, InterruptedException {
        var result = runner.run(step, input);
        report(phase);
        return result;
    }

    /** One at a time, so that what is reported never goes back. */
    private synchronized void report(Phase phase) {
        done++;
        progress.report(phase, done, total);
    }
}
