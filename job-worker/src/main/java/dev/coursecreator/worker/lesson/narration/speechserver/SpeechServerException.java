package dev.coursecreator.worker.lesson.narration.speechserver;

/** A server has not spoken. */
final class SpeechServerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SpeechFailure failure;

    SpeechServerException(SpeechFailure failure) {
        super(failure.detail());
        this.failure = failure;
    }

    SpeechFailure failure() {
        return failure;
    }
}
