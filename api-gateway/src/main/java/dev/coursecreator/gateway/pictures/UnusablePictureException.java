package dev.coursecreator.gateway.pictures;

/** A picture can't be shown. The message says what is wrong with it, beginning with a verb, such as "answered 404". */
final class UnusablePictureException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusablePictureException(String message) {
        super(message);
    }

    UnusablePictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
