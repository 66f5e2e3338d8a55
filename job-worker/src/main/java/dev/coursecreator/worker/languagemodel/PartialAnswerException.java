package dev.coursecreator.worker.languagemodel;

import dev.coursecreator.model.event.Failure;

/** An answer still has problems after they were named, but can be used. It is not stored: the next job may get a better one. */
final class PartialAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final transient Answer answer;

    /** @param failure to report to who cannot use the answer */
    PartialAnswerException(Failure failure, Answer answer) {
        super(failure.detail());
        this.failure = failure;
        this.answer = answer;
    }

    Failure failure() {
        return failure;
    }

    Answer answer() {
        return answer;
    }
}
