package dev.coursecreator.fonts;

/** A font cannot be used. The message is the predicate of a sentence, such as "is damaged". */
public final class UnusableFontException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableFontException(String message) {
        super(message);
    }

    UnusableFontException(String message, Throwable cause) {
        super(message, cause);
    }
}
