package dev.coursecreator.worker.step;

import dev.coursecreator.model.event.Failure;

/** A step that can't be done, with the failure to report. */
public final class StepFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public StepFailure(Failure failure, Throwable cause) {
        super(failure.detail(), cause);
        this.failure = failure;
    }

    public StepFailure(Failure failure) {
        super(failure.detail());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
