package dev.coursecreator.standalone;

/** The command failed; the message says why and what to change. Shown without a stack trace. */
final class CommandFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String message) {
        super(message);
    }
}
