package dev.coursecreator.markdown.diagram;

/** Thrown if a diagram cannot be translated. The message is for the author. */
final class UntranslatableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UntranslatableException(String message) {
        super(message);
    }

    static UntranslatableException line(String line) {
        return new UntranslatableException("the line '" + Labels.shortened(line) + "' is not understood");
    }
}
