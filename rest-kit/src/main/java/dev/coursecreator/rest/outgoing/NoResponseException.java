package dev.coursecreator.rest.outgoing;

/** There was no response, or it was incomplete. The message gives the reason as a sentence. */
public final class NoResponseException extends Exception {

    private static final long serialVersionUID = 1L;

    NoResponseException(String message, Throwable cause) {
        super(message, cause);
    }
}
