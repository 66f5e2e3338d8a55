package dev.coursecreator.rest.outgoing;

/** No answer came, or it broke off. The message says why, as a sentence. */
public final class NoResponseException extends Exception {

    private static final long serialVersionUID = 1L;

    NoResponseException(String message, Throwable cause) {
        super(message, cause);
    }
}
