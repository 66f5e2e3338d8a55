package dev.coursecreator.gateway.pictures;

/** A picture cannot be used. The message is the predicate of a sentence, such as "is damaged". */
public final class UnusablePictureException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusablePictureException(String message) {
        super(message);
    }

    UnusablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
