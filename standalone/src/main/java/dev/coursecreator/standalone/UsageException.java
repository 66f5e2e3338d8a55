package dev.coursecreator.standalone;

/** Invalid use of the command line that the user can correct; shown without a stack trace. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
