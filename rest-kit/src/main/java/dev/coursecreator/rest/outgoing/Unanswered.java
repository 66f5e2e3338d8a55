package dev.coursecreator.rest.outgoing;

/** No answer came, or it broke off. The message says why, as a sentence. */
public final class Unanswered extends Exception {

    private static final long serialVersionUID = 1L;

    Unanswered(String message, Throwable cause) {
        super(message, cause);
    }
}
