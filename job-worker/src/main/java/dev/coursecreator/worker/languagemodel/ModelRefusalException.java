package dev.coursecreator.worker.languagemodel;

/** A model was asked, and paid, but gave no whole answer. Another model may; the same one hardly. */
final class ModelRefusalException extends Exception {

    private static final long serialVersionUID = 1L;

    ModelRefusalException(String message) {
        super(message);
    }
}
