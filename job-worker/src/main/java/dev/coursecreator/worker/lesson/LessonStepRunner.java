package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.event.Phase;
import dev.coursecreator.worker.step.Step;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import java.io.IOException;

/** Runs the steps of one lesson and reports progress: each step that finished, or whose artifact existed, counts as one. */
final class LessonStepRunner {

    private final StepRunner runner;
    private final LessonProgressListener progress;
    private final int total;
    private int done;

    LessonStepRunner(StepRunner runner, LessonProgressListener progress, int total) {
        this.runner = runner;
        this.progress = progress;
        this.total = total;
    }

    <I, O> O run(Phase phase, Step<I, O> step, I input) throws StepException, IOException, InterruptedException {
        var result = runner.run(step, input);
        done(phase);
        return result;
    }

    /** Reports a step that was run otherwise. Synchronized, so that the reported progress never decreases. */
    synchronized void done(Phase phase) {
        done++;
        progress.report(phase, done, total);
    }
}
