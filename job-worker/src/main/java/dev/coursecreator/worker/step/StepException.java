package dev.coursecreator.worker.step;

import dev.coursecreator.model.event.Failure;

/** A step failed; carries the failure to report. */
public final class StepException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public StepException(Failure failure, Throwable cause) {
        super(failure.detail(), cause);
        this.failure = failure;
    }

    public StepException(Failure failure) {
        super(failure.detail());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
